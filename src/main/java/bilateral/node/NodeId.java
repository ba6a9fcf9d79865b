package bilateral.node;

import bilateral.graphql.RefusedException;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.UUID;

/**
 * An id: the type of the thing, and its key in the database.
 *
 * <p>As text it is a tag of two letters, an underscore and the key in URL-safe Base64. Clients pass
 * it on and never look inside.
 */
public record NodeId(NodeType type, UUID key) {

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final int KEY_BYTES = 16;

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
                "\"%s\" is not an id; take one from an id field and pass it on as it is."
                        .formatted(text));
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
