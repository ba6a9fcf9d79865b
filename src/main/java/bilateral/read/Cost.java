package bilateral.read;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation costs, and what it may cost: {@code extensions.cost} in an answer.
 *
 * @param requested the price of all its root fields, in rows
 */
record Cost(long requested, long limit) {

    boolean isTooHigh() {
        return requested > limit;
    }

    Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("requested", requested);
        map.put("limit", limit);
        return map;
    }
}
