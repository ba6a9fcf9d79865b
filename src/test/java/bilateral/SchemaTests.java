package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.ParseAndValidate;
import graphql.introspection.Introspection;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTests {

    private static final Path FILES = Path.of("schema");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final GraphQLSchema SCHEMA = read();
    private static final Predicate<GraphQLArgument> PAGE_ARGUMENTS =
            argument -> List.of("first", "after", "last", "before").contains(argument.getName());

    @Test
    void everyElementIsDescribedInSentences() {
        assertThat(elements())
                .allSatisfy(
                        (name, element) ->
                                assertThat(element.getDescription())
                                        .as(name)
                                        .isNotBlank()
                                        .matches("(?s)\\p{Lu}.*\\."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dossier", "WhoWasMinister"})
    void queriesOfTheContractAreValid(String name) throws IOException {
        var query = Parser.parse(Files.readString(GOLDEN.resolve(name + ".graphql")));

        assertThat(ParseAndValidate.validate(SCHEMA, query)).isEmpty();
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
        assertThat(objects())
                .allSatisfy(
                        type ->
                                assertThat(type.getInterfaces())
                                        .as(type.getName())
                                        .extracting(GraphQLNamedType::getName)
                                        .satisfies(
                                                names ->
                                                        assertThat(names.contains("Node"))
                                                                .isEqualTo(hasField(type, "id"))));
    }

    @Test
    void connectionsHaveEdgesNodesPageInfoAndTotalCount() {
        assertThat(connections())
                .isNotEmpty()
                .allSatisfy(
                        connection -> {
                            var edge =
                                    connection.getName().replaceFirst("Connection$", "") + "Edge";
                            var node =
                                    unwrapped(
                                            SCHEMA.getObjectType(edge)
                                                    .getFieldDefinition("node")
                                                    .getType());
                            assertThat(fields(connection))
                                    .containsExactlyInAnyOrderEntriesOf(
                                            Map.of(
                                                    "edges", "[" + edge + "!]!",
                                                    "nodes", "[" + node + "!]!",
                                                    "pageInfo", "PageInfo!",
                                                    "totalCount", "Int!"));
                            assertThat(fields(SCHEMA.getObjectType(edge)))
                                    .containsEntry("cursor", "String!")
                                    .containsEntry("node", node + "!");
                        });
    }

    @Test
    void everyConnectionIsPagedBothWaysAndNothingElseIs() {
        assertThat(allFields())
                .allSatisfy(
                        (name, field) -> {
                            var pageArguments =
                                    field.getArguments().stream()
                                            .filter(PAGE_ARGUMENTS)
                                            .map(
                                                    argument ->
                                                            argument.getName()
                                                                    + ": "
                                                                    + typeOf(argument.getType()))
                                            .toList();
                            if (isConnection(field)) {
                                assertThat(pageArguments)
                                        .as(name)
                                        .containsExactly(
                                                "first: Int",
                                                "after: String",
                                                "last: Int",
                                                "before: String");
                            } else {
                                assertThat(pageArguments).as(name).isEmpty();
                            }
                        });
    }

    /** One root field that fails must leave the others their answers. */
    @Test
    void rootFieldsAreNullableAndNestedConnectionsAreNot() {
        assertThat(allFields())
                .allSatisfy(
                        (name, field) -> {
                            if (name.startsWith("Query.")) {
                                assertThat(typeOf(field.getType())).as(name).doesNotEndWith("!");
                            } else if (isConnection(field)) {
                                assertThat(typeOf(field.getType())).as(name).endsWith("!");
                            }
                        });
    }

    @Test
    void scalarsAreThoseOfTheContractAndSaySpecifiedBy() {
        var scalars =
                types(GraphQLScalarType.class)
                        .filter(type -> !ScalarInfo.isGraphqlSpecifiedScalar(type))
                        .toList();

        assertThat(scalars)
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
        assertThat(scalars)
                .allSatisfy(
                        type ->
                                assertThat(type.getSpecifiedByUrl())
                                        .as(type.getName())
                                        .startsWith("https://"));
    }

    @Test
    void suffixesSayWhatATypeIsFor() {
        assertThat(objects())
                .allSatisfy(
                        type -> {
                            assertThat(type.getName().endsWith("Connection"))
                                    .as(type.getName())
                                    .isEqualTo(hasField(type, "pageInfo"));
                            assertThat(type.getName().endsWith("Edge"))
                                    .as(type.getName())
                                    .isEqualTo(hasField(type, "cursor"));
                        });
        assertThat(types(GraphQLInputObjectType.class))
                .extracting(GraphQLInputObjectType::getName)
                .allMatch(name -> name.endsWith("Filter") || name.endsWith("Order"));
        assertThat(allFields())
                .allSatisfy(
                        (name, field) -> {
                            hasSuffix(name, field.getArgument("filter"), "Filter");
                            hasSuffix(name, field.getArgument("orderBy"), "Order");
                        });
    }

    @Test
    void ordersHaveAFieldAndADirectionThatDefaultsToAscending() {
        assertThat(types(GraphQLInputObjectType.class))
                .filteredOn(type -> type.getName().endsWith("Order"))
                .isNotEmpty()
                .allSatisfy(
                        type -> {
                            var direction = type.getFieldDefinition("direction");
                            assertThat(typeOf(direction.getType())).isEqualTo("OrderDirection!");
                            assertThat(direction.hasSetDefaultValue()).isTrue();
                            var field = type.getFieldDefinition("field");
                            if (field != null) {
                                assertThat(typeOf(field.getType()))
                                        .isEqualTo(type.getName() + "Field!");
                            }
                        });
    }

    @Test
    void enumValuesAreUpperCaseAndFieldsAndArgumentsCamelCase() {
        assertThat(elements())
                .allSatisfy(
                        (name, element) -> {
                            var pattern =
                                    switch (element) {
                                        case GraphQLEnumValueDefinition _ ->
                                                "[A-Z]+(_[A-Z]+)*";
                                        case GraphQLNamedType _ -> "[A-Z][A-Za-z]+";
                                        default -> "[a-z]+([A-Z][a-z]+)*";
                                    };
                            assertThat(element.getName()).as(name).matches(pattern);
                        });
    }

    @Test
    void referencesAreObjects() {
        assertThat(allFields())
                .allSatisfy(
                        (name, field) -> {
                            assertThat(field.getName()).as(name).doesNotMatch(".+(Id|Ids|Code)");
                            if (!field.getName().equals("id")) {
                                assertThat(unwrapped(field.getType()))
                                        .as(name)
                                        .isNotEqualTo("ID");
                            }
                        });
    }

    private static GraphQLSchema read() {
        try (var files = Files.list(FILES)) {
            var registry = new TypeDefinitionRegistry();
            for (var file : files.sorted().toList()) {
                registry.merge(new SchemaParser().parse(file.toFile()));
            }
            return UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything of the schema that can have a description, by where it stands. */
    private static Map<String, GraphQLNamedSchemaElement> elements() {
        var elements = new TreeMap<String, GraphQLNamedSchemaElement>();
        types(GraphQLNamedType.class)
                .forEach(
                        type -> {
                            elements.put(type.getName(), type);
                            members(type)
                                    .forEach(
                                            member ->
                                                    elements.put(
                                                            type.getName() + "." + member.getName(),
                                                            member));
                        });
        allFields()
                .forEach(
                        (name, field) ->
                                field.getArguments()
                                        .forEach(
                                                argument ->
                                                        elements.put(
                                                                name
                                                                        + "("
                                                                        + argument.getName()
                                                                        + ")",
                                                                argument)));
        return elements;
    }

    private static List<? extends GraphQLNamedSchemaElement> members(GraphQLNamedType type) {
        return switch (type) {
            case GraphQLFieldsContainer container -> container.getFieldDefinitions();
            case GraphQLInputObjectType input -> input.getFieldDefinitions();
            case GraphQLEnumType enumeration -> enumeration.getValues();
            case GraphQLScalarType _, GraphQLUnionType _ -> List.of();
            default -> throw new AssertionError("No such type: " + type);
        };
    }

    private static Map<String, GraphQLFieldDefinition> allFields() {
        var fields = new TreeMap<String, GraphQLFieldDefinition>();
        types(GraphQLFieldsContainer.class)
                .forEach(
                        type ->
                                type.getFieldDefinitions()
                                        .forEach(
                                                field ->
                                                        fields.put(
                                                                type.getName()
                                                                        + "."
                                                                        + field.getName(),
                                                                field)));
        return fields;
    }

    private static <T extends GraphQLNamedType> Stream<T> types(Class<T> kind) {
        return SCHEMA.getAllTypesAsList().stream()
                .filter(type -> !Introspection.isIntrospectionTypes(type))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private static List<GraphQLObjectType> objects() {
        return types(GraphQLObjectType.class).toList();
    }

    private static List<GraphQLObjectType> connections() {
        return objects().stream().filter(type -> type.getName().endsWith("Connection")).toList();
    }

    private static List<String> implementing(String name) {
        return SCHEMA
                .getImplementations((GraphQLInterfaceType) SCHEMA.getTypeOrThrow(name))
                .stream()
                .map(GraphQLObjectType::getName)
                .toList();
    }

    private static Map<String, String> fields(GraphQLObjectType type) {
        var fields = new TreeMap<String, String>();
        type.getFieldDefinitions()
                .forEach(field -> fields.put(field.getName(), typeOf(field.getType())));
        return fields;
    }

    private static boolean hasField(GraphQLObjectType type, String name) {
        return type.getFieldDefinition(name) != null;
    }

    private static boolean isConnection(GraphQLFieldDefinition field) {
        return unwrapped(field.getType()).endsWith("Connection");
    }

    private static void hasSuffix(
            String name, @Nullable GraphQLArgument argument, String suffix) {
        if (argument != null) {
            assertThat(unwrapped(argument.getType())).as(name).endsWith(suffix);
        }
    }

    private static String typeOf(GraphQLType type) {
        return GraphQLTypeUtil.simplePrint(type);
    }

    private static String unwrapped(GraphQLType type) {
        return GraphQLTypeUtil.unwrapAll(type).getName();
    }
}
