package bilateral;

import static java.util.stream.Collectors.joining;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.stream.Stream;

/** JSON as people write it: what fits into a line of 120 characters is on one. */
final class PlainJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WIDTH = 120;
    private static final int STEP = 2;

    private PlainJson() {}

    static String written(JsonNode node) {
        return written(node, 0, 0);
    }

    /** {@code column} is where the text begins, {@code indent} where its last line does. */
    private static String written(JsonNode node, int indent, int column) {
        String line = line(node);
        if (!node.isContainer() || column + line.length() < WIDTH) {
            return line;
        }
        int inner = indent + STEP;
        Stream<String> items =
                node.isArray()
                        ? node.values().stream().map(item -> written(item, inner, inner))
                        : node.properties().stream().map(field -> written(field, inner));
        String margin = "\n" + " ".repeat(inner);
        String body = margin + items.collect(joining("," + margin)) + "\n" + " ".repeat(indent);
        return node.isArray() ? "[" + body + "]" : "{" + body + "}";
    }

    private static String written(Map.Entry<String, JsonNode> field, int indent) {
        String name = line(field.getKey());
        return name + written(field.getValue(), indent, indent + name.length());
    }

    private static String line(JsonNode node) {
        if (node.isArray()) {
            return node.values().stream().map(PlainJson::line).collect(joining(", ", "[", "]"));
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> line(field.getKey()) + line(field.getValue()))
                    .collect(joining(", ", "{", "}"));
        }
        return JSON.writeValueAsString(node);
    }

    private static String line(String fieldName) {
        return JSON.writeValueAsString(fieldName) + ": ";
    }
}
