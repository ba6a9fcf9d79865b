package bilateral.read;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Map;

/** Where the values of one object's selected fields stand among the columns that were read. */
final class Layout {

    private final String typeName;
    private final Map<String, Slot> slots = new HashMap<>();
    private boolean aliases;

    Layout(String typeName) {
        this.typeName = typeName;
    }

    String typeName() {
        return typeName;
    }

    void put(String resultKey, String fieldName, Slot slot) {
        slots.put(resultKey, slot);
        aliases |= !resultKey.equals(fieldName);
    }

    Slot slot(String resultKey) {
        Slot slot = slots.get(resultKey);
        if (slot == null) {
            throw new IllegalStateException(typeName + " was read without " + resultKey);
        }
        return slot;
    }

    boolean hasAliases() {
        return aliases;
    }

    /** How one field is made of the values of a row. */
    @FunctionalInterface
    interface Slot {
        @Nullable Object get(@Nullable Object[] values);
    }
}
