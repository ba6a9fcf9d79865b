package bilateral.node;

import static bilateral.tables.Tables.REDIRECT;

import bilateral.graphql.Quoted;
import bilateral.graphql.RefusedException;
import bilateral.read.Binds;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An id: the type of the thing, and its key in the database.
 *
 * <p>As text it is a tag of two letters, an underscore and the key in URL-safe Base64. Clients pass
 * it on and never look inside.
 */
public record NodeId(NodeType type, UUID key) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BYTES = 16;
    private static final UUID NO_KEY = new UUID(0, 0);

    /**
     * Reads an id.
     *
     * @throws RefusedException when no answer can have held this id
     */
    public static NodeId parse(String text) {
        int underscore = text.indexOf('_');
        if (underscore == 2) {
            byte[] bytes = decode(text.substring(underscore + 1));
            var type = NodeType.tagged(text.substring(0, underscore));
            if (type.isPresent() && bytes.length == KEY_BYTES) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes);
                NodeId id = new NodeId(type.get(), new UUID(buffer.getLong(), buffer.getLong()));
                if (id.toString().equals(text)) {
                    return id;
                }
            }
        }
        throw RefusedException.badInput(
                "%s is not an id; take one from an id field and pass it on as it is."
                        .formatted(Quoted.of(text)));
    }

    /**
     * The row that this id names; of another type, none.
     *
     * @param expected the type of the rows
     * @param id their key
     */
    public <T> BiFunction<T, Binds, Condition> in(NodeType expected, Function<T, Field<UUID>> id) {
        return (rows, binds) -> id.apply(rows).eq(current(type == expected ? key : NO_KEY, binds));
    }

    /**
     * Whether a column refers to one of these records; one that was merged into another is that
     * one.
     *
     * @param argument where the ids stand, for messages
     * @throws RefusedException when one is malformed, or of another type
     */
    public static Condition anyOf(
            Field<UUID> column, String argument, NodeType type, List<String> ids, Binds binds) {
        if (ids.size() == 1) {
            // One key is looked up in an index, in that index's order; of a list nobody knows how
            // long it is when the statement is planned.
            return column.eq(current(key(argument, type, ids.getFirst()), binds));
        }
        return column.eq(DSL.any(keys(argument, type, ids, binds)));
    }

    /** The keys that these records have now, each once; else the same. */
    public static Field<UUID[]> keys(
            String argument, NodeType type, List<String> ids, Binds binds) {
        List<UUID> keys = ids.stream().map(id -> key(argument, type, id)).toList();
        Field<UUID> given = DSL.field(DSL.name("given", "key"), UUID.class);
        return DSL.array(
                DSL.selectDistinct(DSL.coalesce(REDIRECT.NEW_ID, given))
                        .from(DSL.unnest(binds.keys(keys)).as("given", "key"))
                        .leftJoin(REDIRECT)
                        .on(REDIRECT.OLD_ID.eq(given)));
    }

    private static UUID key(String argument, NodeType type, String text) {
        NodeId id = parse(text);
        if (id.type != type) {
            throw RefusedException.badInput(
                    "%s: %s is the id of a record of type %s; give ids of type %s."
                            .formatted(
                                    argument,
                                    Quoted.of(text),
                                    id.type.typeName(),
                                    type.typeName()));
        }
        return id.key;
    }

    /** The key that the record has now: it may have been merged into another. */
    static Field<UUID> current(UUID key, Binds binds) {
        Field<UUID> bound = binds.of(key);
        return DSL.coalesce(
                DSL.field(
                        DSL.select(REDIRECT.NEW_ID)
                                .from(REDIRECT)
                                .where(REDIRECT.OLD_ID.eq(bound))),
                bound);
    }

    private static byte[] decode(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        ByteBuffer buffer = ByteBuffer.allocate(KEY_BYTES);
        buffer.putLong(key.getMostSignificantBits()).putLong(key.getLeastSignificantBits());
        return type.tag() + "_" + ENCODER.encodeToString(buffer.array());
    }
}
