package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A list as the API has it, and what its filter and order mean by what its items themselves say.
 *
 * <p>All items are read once, without a filter. Then random filters, orders and page sizes have to
 * give just those items for which the filter holds in Java, page by page and in order.
 */
final class ListReference {

    /** One field of the filter: some value for it, and whether it holds for an item. */
    record Facet(
            String field, Function<Random, Object> value, BiPredicate<JsonNode, Object> holds) {}

    /** Several fields that are asked of one part of an item, such as one of its tenures. */
    record Joint(Function<JsonNode, List<JsonNode>> parts, List<Facet> facets) {}

    private record Asked(Map<String, Object> value, Predicate<JsonNode> holds) {}

    private final String template;
    private final String path;
    private final String type;
    private final String selection;
    private final String key;
    private final Function<JsonNode, String> identity;
    private final Comparator<JsonNode> tie;
    private final List<Facet> facets = new ArrayList<>();
    private final List<Joint> joints = new ArrayList<>();
    private final Map<String, List<Function<JsonNode, @Nullable Comparable<?>>>> orders =
            new LinkedHashMap<>();
    private final Map<String, Object> variables = new HashMap<>();

    /**
     * Starts a reference.
     *
     * @param template the list, with a place for its arguments and one for what is selected of it
     * @param path from the data to the list, by dots
     * @param type what the list is of, by which its filter and order are called
     * @param selection of an item, all that facets and orders look at
     * @param key the part of it that {@code identity} and {@code tie} look at
     */
    ListReference(
            String template,
            String path,
            String type,
            String selection,
            String key,
            Function<JsonNode, String> identity,
            Comparator<JsonNode> tie) {
        this.template = template;
        this.path = path;
        this.type = type;
        this.selection = selection;
        this.key = key;
        this.identity = identity;
        this.tie = tie;
    }

    ListReference facet(
            String field, Function<Random, Object> value, BiPredicate<JsonNode, Object> holds) {
        facets.add(new Facet(field, value, holds));
        return this;
    }

    /** Fields that have to hold together for one of these parts. */
    ListReference joint(Function<JsonNode, List<JsonNode>> parts, Facet... facets) {
        joints.add(new Joint(parts, List.of(facets)));
        return this;
    }

    /** A value of the order's field, and the keys it compares; one that is null comes last. */
    @SafeVarargs
    final ListReference order(String field, Function<JsonNode, @Nullable Comparable<?>>... keys) {
        orders.put(field, List.of(keys));
        return this;
    }

    ListReference variable(String name, Object value) {
        variables.put(name, value);
        return this;
    }

    /**
     * Walks the list under random filters and orders.
     *
     * @return how often a filter let something through, and not everything
     */
    int check(Api api, Random random, int times) {
        List<JsonNode> all = new ArrayList<>();
        ask(api, "", Map.of(), "nodes { %s %s }".formatted(key, selection))
                .get("nodes")
                .forEach(all::add);
        int telling = 0;
        for (int i = 0; i < times; i++) {
            Asked asked = filter(random, 2);
            String field = List.copyOf(orders.keySet()).get(random.nextInt(orders.size()));
            boolean ascending = random.nextBoolean();
            List<String> expected =
                    all.stream()
                            .filter(asked.holds())
                            .sorted(comparator(field, ascending))
                            .map(identity)
                            .toList();
            Map<String, Object> given = new HashMap<>();
            given.put("filter", asked.value());
            given.put("order", Map.of("field", field, "direction", ascending ? "ASC" : "DESC"));
            assertThat(walk(api, random, given, expected.size()))
                    .as("%s %s", path, given)
                    .isEqualTo(expected);
            telling += expected.isEmpty() || expected.size() == all.size() ? 0 : 1;
        }
        return telling;
    }

    private List<String> walk(Api api, Random random, Map<String, Object> given, int count) {
        boolean backward = random.nextBoolean();
        List<String> seen = new ArrayList<>();
        String cursor = null;
        boolean more = true;
        while (more) {
            Map<String, Object> page = new HashMap<>(given);
            page.put("size", 1 + random.nextInt(9));
            page.put("cursor", cursor);
            JsonNode list =
                    ask(
                            api,
                            backward
                                    ? "last: $size, before: $cursor"
                                    : "first: $size, after: $cursor",
                            page,
                            "totalCount nodes { %s } pageInfo { hasNextPage hasPreviousPage startCursor"
                                            .formatted(key)
                                    + " endCursor }");
            assertThat(list.get("totalCount").asInt()).as("%s", given).isEqualTo(count);
            List<String> nodes = new ArrayList<>();
            list.get("nodes").forEach(node -> nodes.add(identity.apply(node)));
            seen.addAll(backward ? 0 : seen.size(), nodes);
            JsonNode info = list.get("pageInfo");
            more = info.get(backward ? "hasPreviousPage" : "hasNextPage").asBoolean();
            cursor = info.get(backward ? "startCursor" : "endCursor").asString();
        }
        return seen;
    }

    private JsonNode ask(Api api, String page, Map<String, Object> given, String selected) {
        boolean whole = page.isEmpty();
        String arguments = whole ? "first: 100" : "filter: $filter, orderBy: $order, " + page;
        String declared =
                Stream.of(
                                whole ? "" : "$filter: " + type + "Filter",
                                whole ? "" : "$order: " + type + "Order",
                                whole ? "" : "$size: Int, $cursor: String",
                                variables.containsKey("parent") ? "$parent: ID!" : "")
                        .filter(text -> !text.isEmpty())
                        .reduce((one, other) -> one + ", " + other)
                        .map("query(%s)"::formatted)
                        .orElse("");
        Map<String, Object> values = new HashMap<>(variables);
        values.putAll(given);
        JsonNode node =
                api.data(declared + " { " + template.formatted(arguments, selected) + " }", values);
        for (String key : path.split("\\.")) {
            node = node.get(key);
        }
        return node;
    }

    private Asked filter(Random random, int depth) {
        Map<String, Object> value = new LinkedHashMap<>();
        Predicate<JsonNode> holds = item -> true;
        List<Object> asked = new ArrayList<>(facets);
        asked.addAll(joints);
        Collections.shuffle(asked, random);
        for (Object one : asked.subList(0, Math.min(asked.size(), 1 + random.nextInt(2)))) {
            holds =
                    holds.and(
                            one instanceof Facet facet
                                    ? ask(facet, random, value)
                                    : ask((Joint) one, random, value));
        }
        if (depth > 0 && random.nextInt(5) == 0) {
            List<Asked> each = several(random, depth);
            value.put("and", each.stream().map(Asked::value).toList());
            holds = holds.and(item -> each.stream().allMatch(it -> it.holds().test(item)));
        }
        if (depth > 0 && random.nextInt(5) == 0) {
            List<Asked> each = several(random, depth);
            value.put("or", each.stream().map(Asked::value).toList());
            holds = holds.and(item -> each.stream().anyMatch(it -> it.holds().test(item)));
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            Asked not = filter(random, depth - 1);
            value.put("not", not.value());
            holds = holds.and(not.holds().negate());
        }
        return new Asked(value, holds);
    }

    private static Predicate<JsonNode> ask(Facet facet, Random random, Map<String, Object> value) {
        Object wanted = facet.value().apply(random);
        value.put(facet.field(), wanted);
        return item -> facet.holds().test(item, wanted);
    }

    private static Predicate<JsonNode> ask(Joint joint, Random random, Map<String, Object> value) {
        List<Facet> facets = new ArrayList<>(joint.facets());
        Collections.shuffle(facets, random);
        Predicate<JsonNode> holds = part -> true;
        for (Facet facet : facets.subList(0, 1 + random.nextInt(2))) {
            holds = holds.and(ask(facet, random, value));
        }
        Predicate<JsonNode> all = holds;
        return item -> joint.parts().apply(item).stream().anyMatch(all);
    }

    private List<Asked> several(Random random, int depth) {
        return Stream.generate(() -> filter(random, depth - 1)).limit(random.nextInt(4)).toList();
    }

    private Comparator<JsonNode> comparator(String field, boolean ascending) {
        Comparator<JsonNode> comparator = (one, other) -> 0;
        for (Function<JsonNode, @Nullable Comparable<?>> key :
                Objects.requireNonNull(orders.get(field))) {
            comparator =
                    comparator.thenComparing((one, other) -> compare(key, ascending, one, other));
        }
        return comparator.thenComparing(ascending ? tie : tie.reversed());
    }

    @SuppressWarnings("unchecked")
    private static int compare(
            Function<JsonNode, @Nullable Comparable<?>> key,
            boolean ascending,
            JsonNode one,
            JsonNode other) {
        Comparable<Object> first = (Comparable<Object>) key.apply(one);
        Comparable<Object> second = (Comparable<Object>) key.apply(other);
        if (first == null) {
            return second == null ? 0 : 1;
        }
        if (second == null) {
            return -1;
        }
        return ascending ? first.compareTo(second) : second.compareTo(first);
    }
}
