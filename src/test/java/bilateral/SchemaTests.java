package bilateral;

import static graphql.schema.GraphQLTypeUtil.isNonNull;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import graphql.ParseAndValidate;
import graphql.introspection.Introspection;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.ScalarInfo;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** What clients may rely on all over the schema, whichever type they look at. */
class SchemaTests {

    private static final Map<String, String> PAGE_ARGUMENTS =
            Map.of("first", "Int", "after", "String", "last", "Int", "before", "String");

    /** Filters that hold days or other filters, and no conditions of their own. */
    private static final Set<String> NO_CONDITIONS =
            Set.of("PeriodFilter", "DayFilter", "DiplomaticStatusFilter", "StatisticsFilter");

    /** Lists that are cut but not paged: their order is that of counts. */
    private static final Set<String> CUT = Set.of("Statistics.groups");

    private static final GraphQLSchema SCHEMA = read();

    @Test
    void everyElementIsDescribedInSentences() {
        assertThat(offending(elements(), (_, element) -> !isSentence(element.getDescription())))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dossier", "WhoWasMinister", "PerYear", "Find"})
    void queriesOfTheContractAreValid(String name) throws IOException {
        var query = Path.of("src/test/resources/golden", name + ".graphql");

        assertThat(ParseAndValidate.validate(SCHEMA, Parser.parse(Files.readString(query))))
                .isEmpty();
    }

    @Test
    void factsAndEventsAreThoseOfTheContract() {
        assertThat(implementing("Event"))
                .containsExactlyInAnyOrder("Visit", "Meeting", "Agreement", "Milestone");
        assertThat(implementing("Fact"))
                .containsExactlyInAnyOrder(
                        "Visit",
                        "Meeting",
                        "Agreement",
                        "AgreementAction",
                        "Milestone",
                        "Figure",
                        "Grouping",
                        "Tenure",
                        "Country",
                        "Organization",
                        "Official",
                        "Position");
    }

    @Test
    void everythingWithAnIdIsANode() {
        assertThat(withField("id")).containsExactlyInAnyOrderElementsOf(implementing("Node"));
    }

    @Test
    void connectionsHaveEdgesNodesPageInfoAndTotalCount() {
        assertThat(withField("pageInfo"))
                .isNotEmpty()
                .allSatisfy(
                        connection -> {
                            var edge = connection.replaceFirst("Connection$", "Edge");
                            var node = unwrapped(object(edge).getFieldDefinition("node").getType());
                            assertThat(fields(connection))
                                    .containsExactlyInAnyOrderEntriesOf(
                                            Map.of(
                                                    "edges",
                                                    "[" + edge + "!]!",
                                                    "nodes",
                                                    "[" + node + "!]!",
                                                    "pageInfo",
                                                    "PageInfo!",
                                                    "totalCount",
                                                    "Int!"));
                            assertThat(fields(edge))
                                    .containsEntry("cursor", "String!")
                                    .containsEntry("node", node + "!");
                        });
    }

    @Test
    void connectionsArePagedBothWaysAndNothingElseIs() {
        var fields = fields();

        assertThat(offending(fields, (_, field) -> isConnection(field) && !isPaged(field)))
                .isEmpty();
        assertThat(offending(fields, (_, field) -> !isConnection(field) && hasPageArgument(field)))
                .containsExactlyInAnyOrderElementsOf(CUT);
    }

    /** One root field that fails must leave the others their answers. */
    @Test
    void rootFieldsAreNullableAndNestedConnectionsAreNot() {
        assertThat(offending(fields(), (name, field) -> isRoot(name) && isNonNull(field.getType())))
                .isEmpty();
        assertThat(
                        offending(
                                fields(),
                                (name, field) ->
                                        !isRoot(name)
                                                && isConnection(field)
                                                && !isNonNull(field.getType())))
                .isEmpty();
    }

    @Test
    void scalarsAreThoseOfTheContractAndSayWhereTheyAreSpecified() {
        assertThat(types(GraphQLScalarType.class))
                .allMatch(
                        scalar ->
                                scalar.getSpecifiedByUrl() != null
                                        && scalar.getSpecifiedByUrl().startsWith("https://"))
                .extracting(GraphQLScalarType::getName)
                .containsExactlyInAnyOrder(
                        "Date",
                        "DateTime",
                        "EDTF",
                        "CountryCode",
                        "LanguageTag",
                        "CurrencyCode",
                        "Decimal",
                        "URL");
    }

    @Test
    void suffixesSayWhatATypeIsFor() {
        assertThat(withField("pageInfo")).isEqualTo(named("Connection"));
        assertThat(withField("cursor")).isEqualTo(named("Edge"));
        assertThat(types(GraphQLInputObjectType.class))
                .extracting(GraphQLInputObjectType::getName)
                .allMatch(name -> name.matches("[A-Za-z]+(Filter|Order|Range)"));
        assertThat(offending(fields(), (_, field) -> !takes(field, "filter", "Filter"))).isEmpty();
        assertThat(offending(fields(), (_, field) -> !takes(field, "orderBy", "Order"))).isEmpty();
    }

    @Test
    void ordersHaveADirectionThatIsAscendingWhenNotSaid() {
        assertThat(types(GraphQLInputObjectType.class))
                .filteredOn(type -> type.getName().endsWith("Order"))
                .isNotEmpty()
                .allSatisfy(
                        order -> {
                            assertThat(typeOf(order, "direction")).isEqualTo("OrderDirection!");
                            assertThat(
                                            order.getFieldDefinition("direction")
                                                    .getInputFieldDefaultValue()
                                                    .getValue())
                                    .asString()
                                    .contains("ASC");
                        });
    }

    @Test
    void everyFilterCombinesWithOthersByAndOrAndNot() {
        assertThat(types(GraphQLInputObjectType.class))
                .filteredOn(type -> type.getName().endsWith("Filter"))
                .filteredOn(type -> !NO_CONDITIONS.contains(type.getName()))
                .isNotEmpty()
                .allSatisfy(
                        filter -> {
                            var name = filter.getName();
                            assertThat(typeOf(filter, "and")).isEqualTo("[" + name + "!]");
                            assertThat(typeOf(filter, "or")).isEqualTo("[" + name + "!]");
                            assertThat(typeOf(filter, "not")).isEqualTo(name);
                        });
    }

    @Test
    void enumValuesAreUpperCaseAndFieldsAndArgumentsCamelCase() {
        assertThat(
                        offending(
                                elements(),
                                (_, element) -> !element.getName().matches(style(element))))
                .isEmpty();
    }

    @Test
    void referencesAreObjects() {
        assertThat(
                        offending(
                                fields(),
                                (_, field) ->
                                        !field.getName().equals("id")
                                                && unwrapped(field.getType()).equals("ID")))
                .isEmpty();
    }

    /** The schema of the files in schema/, without anything that answers it. */
    static GraphQLSchema read() {
        try (var files = Files.list(Path.of("schema"))) {
            var registry = new TypeDefinitionRegistry();
            for (var file : files.sorted().toList()) {
                registry.merge(new SchemaParser().parse(file.toFile()));
            }
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything that can have a description, by where it stands: {@code Type.field(argument)}. */
    private static Map<String, GraphQLNamedSchemaElement> elements() {
        var elements = new TreeMap<String, GraphQLNamedSchemaElement>();
        for (var type : types(GraphQLNamedType.class)) {
            elements.put(type.getName(), type);
            for (var member : members(type)) {
                elements.put(type.getName() + "." + member.getName(), member);
            }
        }
        for (var field : fields().entrySet()) {
            for (var argument : field.getValue().getArguments()) {
                elements.put(field.getKey() + "(" + argument.getName() + ")", argument);
            }
        }
        return elements;
    }

    private static List<? extends GraphQLNamedSchemaElement> members(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer container -> container.getFieldDefinitions();
            case GraphQLInputObjectType input -> input.getFieldDefinitions();
            case GraphQLEnumType enumeration -> enumeration.getValues();
            case GraphQLScalarType _, GraphQLUnionType _ -> List.of();
            default -> throw new AssertionError("No members are known of " + type.getName());
        };
    }

    private static Map<String, GraphQLFieldDefinition> fields() {
        var fields = new TreeMap<String, GraphQLFieldDefinition>();
        for (var type : types(GraphQLFieldsContainer.class)) {
            for (var field : type.getFieldDefinitions()) {
                fields.put(type.getName() + "." + field.getName(), field);
            }
        }
        return fields;
    }

    private static Map<String, String> fields(String type) {
        return object(type).getFieldDefinitions().stream()
                .collect(
                        toMap(
                                GraphQLFieldDefinition::getName,
                                field -> GraphQLTypeUtil.simplePrint(field.getType())));
    }

    private static <T extends GraphQLNamedType> List<T> types(Class<T> kind) {
        return SCHEMA.getAllTypesAsList().stream()
                .filter(type -> !Introspection.isIntrospectionTypes(type))
                .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type.getName()))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static GraphQLObjectType object(String name) {
        return requireNonNull(SCHEMA.getObjectType(name), name);
    }

    private static List<String> objects(Predicate<GraphQLObjectType> condition) {
        return types(GraphQLObjectType.class).stream()
                .filter(condition)
                .map(GraphQLObjectType::getName)
                .sorted()
                .toList();
    }

    private static List<String> withField(String name) {
        return objects(type -> type.getFieldDefinition(name) != null);
    }

    private static List<String> named(String suffix) {
        return objects(type -> type.getName().endsWith(suffix));
    }

    private static List<String> implementing(String name) {
        return objects(
                type ->
                        type.getInterfaces().stream()
                                .anyMatch(implemented -> implemented.getName().equals(name)));
    }

    private static <T> List<String> offending(Map<String, T> all, BiPredicate<String, T> offends) {
        return all.entrySet().stream()
                .filter(entry -> offends.test(entry.getKey(), entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String style(GraphQLNamedSchemaElement element) {
        return switch (element) {
            case GraphQLEnumValueDefinition _ -> "[A-Z]+(_[A-Z]+)*";
            case GraphQLNamedType _ -> "[A-Z][A-Za-z]+";
            default -> "[a-z]+([A-Z][a-z]+)*";
        };
    }

    private static boolean isSentence(@Nullable String description) {
        return description != null && description.matches("(?s)\\p{Lu}.*\\.");
    }

    private static boolean isRoot(String field) {
        return field.startsWith("Query.");
    }

    private static boolean isConnection(GraphQLFieldDefinition field) {
        return unwrapped(field.getType()).endsWith("Connection");
    }

    private static boolean isPaged(GraphQLFieldDefinition field) {
        return arguments(field).entrySet().containsAll(PAGE_ARGUMENTS.entrySet());
    }

    private static boolean hasPageArgument(GraphQLFieldDefinition field) {
        return arguments(field).keySet().stream().anyMatch(PAGE_ARGUMENTS::containsKey);
    }

    private static Map<String, String> arguments(GraphQLFieldDefinition field) {
        return field.getArguments().stream()
                .collect(
                        toMap(
                                GraphQLArgument::getName,
                                argument -> GraphQLTypeUtil.simplePrint(argument.getType())));
    }

    private static boolean takes(GraphQLFieldDefinition field, String argument, String suffix) {
        var given = field.getArgument(argument);
        return given == null || unwrapped(given.getType()).endsWith(suffix);
    }

    private static String typeOf(GraphQLInputObjectType type, String field) {
        return GraphQLTypeUtil.simplePrint(requireNonNull(type.getField(field), field).getType());
    }

    private static String unwrapped(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type).getName();
    }
}
