package bilateral.read;

import java.util.List;

/**
 * How many rows each page of one statement may have: what is beyond only tells that there is more.
 */
record PageSizes(List<Integer> sizes) {

    int get(int page) {
        return sizes.get(page);
    }
}
