package bilateral.connections;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A list that is read page by page. */
public final class Pages {

    private static final String SELECTION =
            """
              pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              edges { cursor node { id } }
              nodes { id }
            """;

    private final Api api;
    private final Random random;
    private final String operation;
    private final List<String> path;
    private final Map<String, Object> variables;

    /**
     * Takes what is asked for.
     *
     * @param type of the filter {@code $filter} and the order {@code $order}
     * @param field with a place for the page's arguments and one for its selection
     * @param path where the connection stands in the answer
     * @param variables of the field: ids, but for the filter and the order
     */
    public Pages(
            Api api,
            Random random,
            String type,
            String field,
            List<String> path,
            Map<String, Object> variables) {
        this.api = api;
        this.random = random;
        this.path = path;
        this.variables = variables;
        StringBuilder declared =
                new StringBuilder(
                        "$filter: %1$sFilter, $order: %1$sOrder, $first: Int, $last: Int, $after: String, $before: String"
                                .formatted(type));
        variables.keySet().stream()
                .filter(name -> !name.equals("filter") && !name.equals("order"))
                .forEach(name -> declared.append(", $").append(name).append(": ID!"));
        this.operation =
                "query(%s) { %s }"
                        .formatted(
                                declared,
                                field.formatted(
                                        "filter: $filter, orderBy: $order, first: $first, last: $last,"
                                                + " after: $after, before: $before",
                                        "%s"));
    }

    /** The ids of all items, in pages of random sizes; something happens after each of them. */
    public List<String> walk(boolean backward, int largest, Runnable between) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            JsonNode page = next(backward, 1 + random.nextInt(largest), cursor);
            List<String> ids = ids(page);
            JsonNode info = page.get("pageInfo");
            assertThat(info.get(backward ? "hasNextPage" : "hasPreviousPage").asBoolean())
                    .isEqualTo(cursor != null);
            assertThat(cursors(page)).doesNotHaveDuplicates();
            if (!ids.isEmpty()) {
                assertThat(info.get("startCursor"))
                        .isEqualTo(page.get("edges").get(0).get("cursor"));
                assertThat(info.get("endCursor").asString()).isEqualTo(cursors(page).getLast());
            }
            seen.addAll(backward ? 0 : seen.size(), ids);
            more = info.get(backward ? "hasPreviousPage" : "hasNextPage").asBoolean();
            cursor = info.get(backward ? "startCursor" : "endCursor").asString();
            between.run();
        }
        return seen;
    }

    /** How many items the list has. */
    public int count() {
        return ask("totalCount", variables).get("totalCount").asInt();
    }

    private JsonNode next(boolean backward, int size, @Nullable String cursor) {
        Map<String, Object> values = new HashMap<>(variables);
        values.put(backward ? "last" : "first", size);
        values.put(backward ? "before" : "after", cursor);
        return ask(SELECTION, values);
    }

    private JsonNode ask(String selection, Map<String, Object> values) {
        JsonNode node = api.data(operation.formatted(selection), values);
        for (String key : path) {
            node = node.get(key);
        }
        return node;
    }

    /** The ids of a page's nodes, which its edges must have as well. */
    public static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.get("nodes").forEach(node -> ids.add(node.get("id").asString()));
        if (page.has("edges")) {
            List<String> edges = new ArrayList<>();
            page.get("edges").forEach(edge -> edges.add(edge.get("node").get("id").asString()));
            assertThat(edges).isEqualTo(ids);
        }
        return ids;
    }

    /** The cursors of a page's edges. */
    public static List<String> cursors(JsonNode page) {
        List<String> cursors = new ArrayList<>();
        page.get("edges").forEach(edge -> cursors.add(edge.get("cursor").asString()));
        return cursors;
    }
}
