package bilateral.read;

import bilateral.read.Selected.Asked;
import bilateral.read.Selected.Part;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Makes one valid query over the schema: aliases, fragments, directives, variables, arguments.
 *
 * <p>A field without an alias has no arguments and belongs to the type around it, and aliases are
 * unique or say what they stand for: so fields with one result key always merge. Whatever has an id
 * is asked for it, as {@code the_id}, and for its type, as {@code the_type}.
 */
final class RandomSelection {

    static final String ID = "the_id";
    static final String TYPE = "the_type";

    private static final String LONG =
            "an_alias_that_is_much_longer_than_any_name_that_a_column_can_have_in_the_database_";

    private final GraphQLSchema schema;
    private final Random random;
    private final Map<String, List<String>> ids;
    private final List<String> codes;
    private final List<Variable> variables = new ArrayList<>();
    private final Map<String, Part> named = new LinkedHashMap<>();
    private final List<Selected> selection;
    private int budget;
    private int aliases;

    /**
     * Makes a query.
     *
     * @param ids the ids of a few records of each type, by its name
     * @param codes of a few countries
     */
    RandomSelection(
            GraphQLSchema schema,
            Random random,
            Map<String, List<String>> ids,
            List<String> codes) {
        this.schema = schema;
        this.random = random;
        this.ids = ids;
        this.codes = codes;
        this.budget = 12 + random.nextInt(30);
        this.selection = selection(schema.getQueryType(), false, 4);
    }

    List<Selected> selection() {
        return selection;
    }

    /** The values that the selection was made with. */
    Map<String, @Nullable Object> variables() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        variables.forEach(variable -> values.put(variable.name(), variable.value()));
        return values;
    }

    /** Other values for the same variables; those that may be null are so, or missing, at times. */
    Map<String, @Nullable Object> otherVariables() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Variable variable : variables) {
            boolean needed = variable.type().endsWith("!");
            int kind = needed ? 2 : random.nextInt(5);
            if (kind == 0) {
                values.put(variable.name(), null);
            } else if (kind > 1) {
                Object other = variable.other().get();
                values.put(variable.name(), other == null ? variable.value() : json(other));
            }
        }
        return values;
    }

    /** A variable, its value, and what gives it another. */
    private record Variable(
            String name, String type, Object value, Supplier<@Nullable Object> other) {}

    /** The query as it is sent. */
    String text() {
        StringBuilder text = new StringBuilder("query");
        if (!variables.isEmpty()) {
            text.append(
                    variables.stream()
                            .map(variable -> "$" + variable.name() + ": " + variable.type())
                            .collect(Collectors.joining(", ", "(", ")")));
        }
        write(text, selection);
        named.forEach(
                (name, part) -> {
                    text.append(" fragment ").append(name).append(" on ").append(part.on());
                    write(text, part.selection());
                });
        return text.toString();
    }

    private static void write(StringBuilder text, List<Selected> selection) {
        text.append(" {");
        for (Selected selected : selection) {
            text.append(' ');
            switch (selected) {
                case Asked asked -> {
                    text.append(asked.text());
                    if (!asked.selection().isEmpty()) {
                        write(text, asked.selection());
                    }
                }
                case Part part -> {
                    text.append(part.text());
                    if (!part.named()) {
                        write(text, part.selection());
                    }
                }
            }
        }
        text.append(" }");
    }

    /**
     * @param prefixed whether fields need an alias that says of which type they are: another type
     *     may have the same field with another type
     */
    private List<Selected> selection(GraphQLCompositeType type, boolean prefixed, int hops) {
        List<Selected> made = new ArrayList<>();
        if (type != schema.getQueryType()) {
            identify(type, made);
        }
        int wanted = type == schema.getQueryType() ? 1 + random.nextInt(3) : 1 + random.nextInt(5);
        for (int i = 0; i < wanted && budget > 0; i++) {
            int kind = random.nextInt(10);
            if (kind < 2 && type != schema.getQueryType() || type instanceof GraphQLUnionType) {
                made.add(part(type, prefixed, hops));
            } else if (kind == 2 && made.stream().anyMatch(RandomSelection::isComposite)) {
                made.add(again(made, hops));
            } else {
                Asked asked = field((GraphQLFieldsContainer) type, prefixed, hops);
                if (asked != null) {
                    made.add(asked);
                }
            }
        }
        if (made.isEmpty()) {
            made.add(plain("__typename", "the_typename", "String"));
        }
        return made;
    }

    private void identify(GraphQLCompositeType type, List<Selected> made) {
        if (isNode(type)) {
            made.add(plain("id", ID, "ID"));
            made.add(plain("__typename", TYPE, "String"));
        } else if (type instanceof GraphQLUnionType) {
            made.add(plain("__typename", TYPE, "String"));
            made.add(new Part("Node", "... on Node", false, true, List.of(plain("id", ID, "ID"))));
        }
    }

    private static Asked plain(String name, String alias, String type) {
        return new Asked(alias, name, name, alias + ": " + name, type, true, List.of());
    }

    private boolean isNode(GraphQLNamedType type) {
        return type.getName().equals("Node")
                || type instanceof GraphQLObjectType object
                        && object.getInterfaces().stream()
                                .anyMatch(one -> one.getName().equals("Node"))
                || type instanceof GraphQLInterfaceType face
                        && face.getInterfaces().stream()
                                .anyMatch(one -> one.getName().equals("Node"));
    }

    private static boolean isComposite(Selected selected) {
        return selected instanceof Asked asked && !asked.selection().isEmpty();
    }

    /** A field that is there already, once more: with another selection, that is merged. */
    private Selected again(List<Selected> made, int hops) {
        List<Asked> all =
                made.stream()
                        .filter(RandomSelection::isComposite)
                        .map(selected -> (Asked) selected)
                        .toList();
        Asked asked = all.get(random.nextInt(all.size()));
        GraphQLCompositeType type =
                (GraphQLCompositeType) Objects.requireNonNull(schema.getType(asked.typeName()));
        return new Asked(
                asked.alias(),
                asked.name(),
                asked.naive(),
                asked.text(),
                asked.typeName(),
                asked.included(),
                selection(type, isAbstract(type), hops - 1));
    }

    private Part part(GraphQLCompositeType type, boolean prefixed, int hops) {
        GraphQLCompositeType on = condition(type);
        boolean concrete = on instanceof GraphQLObjectType;
        Directives directives = directives();
        if (random.nextInt(3) == 0) {
            Part known =
                    named.values().stream()
                            .filter(part -> on.getName().equals(part.on()))
                            .findFirst()
                            .orElse(null);
            String name;
            if (known == null) {
                name = "F" + on.getName() + ++aliases;
                known = new Part(on.getName(), "", true, true, selection(on, concrete, hops));
                named.put(name, known);
            } else {
                Part reused = known;
                name =
                        named.entrySet().stream()
                                .filter(entry -> entry.getValue() == reused)
                                .findFirst()
                                .orElseThrow()
                                .getKey();
            }
            return new Part(
                    on.getName(),
                    "..." + name + directives.text(),
                    true,
                    directives.included(),
                    known.selection());
        }
        boolean named = on != type || random.nextBoolean();
        return new Part(
                named ? on.getName() : null,
                "..." + (named ? " on " + on.getName() : "") + directives.text(),
                false,
                directives.included(),
                selection(on, concrete && (prefixed || on != type), hops));
    }

    /** A type that something of this type can be: itself, an interface of it, or one of its own. */
    private GraphQLCompositeType condition(GraphQLCompositeType type) {
        List<GraphQLCompositeType> possible = new ArrayList<>();
        possible.add(type);
        if (type instanceof GraphQLObjectType object) {
            object.getInterfaces().forEach(one -> possible.add((GraphQLInterfaceType) one));
        } else if (type instanceof GraphQLInterfaceType face) {
            possible.addAll(schema.getImplementations(face));
            face.getInterfaces().forEach(one -> possible.add((GraphQLInterfaceType) one));
        } else if (type instanceof GraphQLUnionType union) {
            union.getTypes().forEach(one -> possible.add((GraphQLObjectType) one));
            possible.remove(type);
        }
        return possible.get(random.nextInt(possible.size()));
    }

    private static boolean isAbstract(GraphQLType type) {
        return type instanceof GraphQLInterfaceType || type instanceof GraphQLUnionType;
    }

    private @Nullable Asked field(GraphQLFieldsContainer parent, boolean prefixed, int hops) {
        List<GraphQLFieldDefinition> fields = new ArrayList<>(parent.getFieldDefinitions());
        if (hops <= 0) {
            fields.removeIf(
                    field ->
                            GraphQLTypeUtil.unwrapAll(field.getType())
                                            instanceof GraphQLCompositeType type
                                    && isHop(type));
        }
        if (fields.isEmpty()) {
            return null;
        }
        GraphQLFieldDefinition field = fields.get(random.nextInt(fields.size()));
        GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
        budget--;
        List<String> literals = new ArrayList<>();
        List<String> given = new ArrayList<>();
        arguments(field, literals, given);
        Directives directives = directives();
        String alias = null;
        if (!given.isEmpty()) {
            alias = (random.nextInt(4) == 0 ? LONG : parent.getName() + "_") + ++aliases;
        } else if (prefixed || random.nextInt(5) == 0) {
            alias = parent.getName() + "_" + field.getName();
        }
        List<Selected> selection = List.of();
        if (type instanceof GraphQLCompositeType composite) {
            selection = selection(composite, false, isHop(composite) ? hops - 1 : hops);
        }
        return new Asked(
                alias,
                field.getName(),
                field.getName() + inBrackets(literals),
                (alias == null ? "" : alias + ": ")
                        + field.getName()
                        + inBrackets(given)
                        + directives.text(),
                type.getName(),
                directives.included(),
                selection);
    }

    private boolean isHop(GraphQLNamedType type) {
        return isNode(type)
                || type instanceof GraphQLUnionType
                || type.getName().endsWith("Connection");
    }

    private static String inBrackets(List<String> arguments) {
        return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
    }

    /** Directives, which never leave one result key once in and once out. */
    private record Directives(String text, boolean included) {}

    private Directives directives() {
        if (random.nextInt(6) != 0) {
            return new Directives("", true);
        }
        boolean skip = random.nextBoolean();
        boolean value = random.nextBoolean();
        String condition = String.valueOf(value);
        if (random.nextBoolean()) {
            condition = variable("Boolean!", value, random::nextBoolean);
        }
        return new Directives(
                (skip ? " @skip(if: " : " @include(if: ") + condition + ")", skip != value);
    }

    private void arguments(
            GraphQLFieldDefinition field, List<String> literals, List<String> given) {
        if (field.getName().equals("statistics")) {
            countable(literals, given);
            return;
        }
        // A list that is cut but not paged can be long where nothing is said.
        boolean cut = field.getArgument("last") == null;
        boolean backward = random.nextBoolean() && !cut;
        for (GraphQLArgument argument : field.getArguments()) {
            String name = argument.getName();
            boolean needed =
                    GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue()
                            || cut && name.equals("first");
            boolean other = name.equals(backward ? "first" : "last");
            if (name.equals("after") || name.equals("before") || other) {
                continue;
            }
            if (!needed
                    && random.nextInt(10) < (name.equals(backward ? "last" : "first") ? 3 : 6)) {
                continue;
            }
            Object value = value(field, argument);
            if (value == null) {
                continue;
            }
            literals.add(name + ": " + literal(value));
            given.add(
                    name
                            + ": "
                            + (random.nextInt(5) < 2
                                    ? variable(
                                            GraphQLTypeUtil.simplePrint(argument.getType()),
                                            json(value),
                                            () -> value(field, argument))
                                    : literal(value)));
        }
    }

    /** Statistics whose arguments fit together: a subject, its filter, and different keys of it. */
    private void countable(List<String> literals, List<String> given) {
        String subject = List.of("Visit", "Meeting", "Agreement").get(random.nextInt(3));
        add("of", new EnumValue(subject.toUpperCase(Locale.ROOT) + "S"), literals, given);
        GraphQLType filter = Objects.requireNonNull(schema.getType(subject + "Filter"));
        Supplier<@Nullable Object> filters =
                () -> {
                    Object value = value("filter", filter, 2);
                    return value == null ? null : Map.of(subject.toLowerCase(Locale.ROOT), value);
                };
        add("filter", "StatisticsFilter", filters, literals, given);
        boolean years = random.nextBoolean();
        add("by", "[StatisticsField!]!", () -> keys(years), literals, given);
        if (years) {
            add("emptyYears", random.nextBoolean(), literals, given);
        }
    }

    /** Keys that all subjects have. */
    private List<Object> keys(boolean years) {
        List<Object> keys = new ArrayList<>();
        for (String key : List.of("MONTH", "COUNTRY", "KIND", "SECTOR", "OFFICIAL", "FUNCTION")) {
            if (random.nextInt(4) == 0 && keys.size() < 3) {
                keys.add(new EnumValue(key));
            }
        }
        if (years) {
            keys.addFirst(new EnumValue("YEAR"));
        }
        return keys;
    }

    private void add(
            String name,
            String type,
            Supplier<@Nullable Object> values,
            List<String> literals,
            List<String> given) {
        Object value = values.get();
        if (value != null) {
            literals.add(name + ": " + literal(value));
            given.add(
                    name
                            + ": "
                            + (random.nextBoolean()
                                    ? variable(type, json(value), values)
                                    : literal(value)));
        }
    }

    private static void add(String name, Object value, List<String> literals, List<String> given) {
        literals.add(name + ": " + literal(value));
        given.add(name + ": " + literal(value));
    }

    private String variable(String type, Object value, Supplier<@Nullable Object> other) {
        String name = "v" + variables.size();
        variables.add(new Variable(name, type, value, other));
        return "$" + name;
    }

    private @Nullable Object value(GraphQLFieldDefinition field, GraphQLArgument argument) {
        String typeName = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
        return switch (argument.getName()) {
            case "id" -> anyId(typeName);
            // A relation is one of two different countries.
            case "of" -> codes.get(random.nextInt(codes.size() / 2));
            case "with" ->
                    codes.get(codes.size() / 2 + random.nextInt(codes.size() - codes.size() / 2));
            case "ids" -> List.of(anyId("Node"), anyId("Node"), anyId("Node"));
            case "first", "last" -> 1 + random.nextInt(random.nextInt(8) == 0 ? 100 : 4);
            default -> value(argument.getName(), argument.getType(), 2);
        };
    }

    private String anyId(String typeName) {
        List<String> known =
                typeName.equals("Node")
                        ? ids.values().stream().flatMap(List::stream).toList()
                        : ids.getOrDefault(typeName, List.of());
        // A trip's id where none is known: well-formed, and nothing has it.
        return known.isEmpty()
                ? "TR_AAAAAAAAAAAAAAAAAAAAAA"
                : known.get(random.nextInt(known.size()));
    }

    private @Nullable Object value(String name, GraphQLType wrapped, int depth) {
        GraphQLType type = GraphQLTypeUtil.unwrapNonNull(wrapped);
        if (GraphQLTypeUtil.isList(type)) {
            if (depth <= 0) {
                return null;
            }
            int size = name.equals("between") ? 2 : random.nextInt(3);
            List<Object> list = new ArrayList<>();
            List<String> different = new ArrayList<>(codes);
            Collections.shuffle(different, random);
            for (int i = 0; i < size; i++) {
                Object element =
                        name.equals("between")
                                ? different.get(i)
                                : value(name, GraphQLTypeUtil.unwrapOne(type), depth - 1);
                if (element != null) {
                    list.add(element);
                }
            }
            return list;
        }
        return switch (type) {
            case GraphQLEnumType any ->
                    new EnumValue(
                            any.getValues().get(random.nextInt(any.getValues().size())).getName());
            case GraphQLInputObjectType object -> object(object, depth);
            case GraphQLNamedType scalar ->
                    switch (scalar.getName()) {
                        case "Date" -> dates().get(random.nextInt(dates().size()));
                        case "Boolean" -> random.nextBoolean();
                        case "Int" -> random.nextInt(3);
                        case "Decimal" -> List.of("0", "-1.5", "5e9").get(random.nextInt(3));
                        case "CurrencyCode" -> random.nextBoolean() ? "USD" : "EUR";
                        case "ID" -> filteredId(name);
                        case "CountryCode" -> codes.get(random.nextInt(codes.size()));
                        case "LanguageTag" ->
                                List.of("en", "hi", "he", "zh-Hant", "tlh").get(random.nextInt(5));
                        case "String" ->
                                List.of("minister", "%", "Chief", "'").get(random.nextInt(4));
                        default -> throw new IllegalStateException("No values of " + scalar);
                    };
            default -> throw new IllegalStateException("No values of " + type);
        };
    }

    /** A filter's ids are of one type, for which the field is named. */
    private String filteredId(String field) {
        String type =
                switch (field) {
                    case "citedBy", "readIn" -> "Source";
                    case "memberOf" -> "Grouping";
                    case "withOfficial", "signatory" -> "Official";
                    case "partyOrganization", "accreditedToOrganization" -> "Organization";
                    default -> field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
                };
        return anyId(type);
    }

    private static List<String> dates() {
        return List.of(
                "2021-11-14",
                "2021-10-18",
                "1930-01-01",
                "1970-01-01",
                "2100-12-31",
                "-0044-03-15");
    }

    private @Nullable Object object(GraphQLInputObjectType type, int depth) {
        if (depth <= 0) {
            return null;
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        for (GraphQLInputObjectField field : type.getFields()) {
            boolean needed =
                    field.getType() instanceof GraphQLNonNull && !field.hasSetDefaultValue();
            // Two bounds may be the wrong way round: one of them is enough here.
            boolean allowed =
                    !(field.getName().equals("to") && type.getName().equals("PeriodFilter"))
                            && !(field.getName().equals("max") && type.getName().endsWith("Range"));
            if (needed || allowed && random.nextInt(4) == 0) {
                int left = needed ? Math.max(depth - 1, 1) : depth - 1;
                Object value = value(field.getName(), field.getType(), left);
                if (value != null) {
                    fields.put(field.getName(), value);
                }
            }
        }
        return fields;
    }

    /** A value of an enum: in a query it stands without quotes. */
    private record EnumValue(String name) {}

    private static String literal(Object value) {
        return switch (value) {
            case EnumValue any -> any.name();
            case List<?> list ->
                    list.stream()
                            .map(element -> literal((Object) element))
                            .collect(Collectors.joining(", ", "[", "]"));
            case Map<?, ?> map ->
                    map.entrySet().stream()
                            .map(entry -> entry.getKey() + ": " + literal(entry.getValue()))
                            .collect(Collectors.joining(", ", "{", "}"));
            case String text -> "\"" + text + "\"";
            default -> String.valueOf(value);
        };
    }

    private static Object json(Object value) {
        return switch (value) {
            case EnumValue any -> any.name();
            case List<?> list -> list.stream().map(element -> json((Object) element)).toList();
            case Map<?, ?> map -> {
                Map<String, Object> object = new LinkedHashMap<>();
                map.forEach((name, inner) -> object.put((String) name, json(inner)));
                yield object;
            }
            default -> value;
        };
    }
}
