package bilateral.read;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bilateral.BilateralTest;
import bilateral.tables.Tables;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeReference;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

@BilateralTest
class SchemaCheckTests {

    private final GraphQLSchema schema;
    private final Declarations declarations;
    private final List<ReadModel> models;

    SchemaCheckTests(GraphQlSource source, Declarations declarations, List<ReadModel> models) {
        this.schema = source.schema();
        this.declarations = declarations;
        this.models = models;
    }

    @Test
    void theSchemaAndWhatAnswersItAgree() {
        assertThatCode(() -> SchemaCheck.check(schema, declarations)).doesNotThrowAnyException();
    }

    @Test
    void aFieldThatNothingAnswersIsNamed() {
        assertRefused(with("Visit", "weather"), "Nothing answers Visit.weather");
    }

    @Test
    void aFieldOfAValueThatHasNoPropertyIsNamed() {
        assertRefused(with("FuzzyDate", "mood"), "Nothing answers FuzzyDate.mood");
    }

    @Test
    void anAnswerWithoutAFieldIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SchemaCheck.check(schema, alsoDeclaring("Visit", "weather")))
                .withMessageContaining("The schema has no field Visit.weather");
    }

    @Test
    void anAnswerOfATypeThatTheSchemaLacksIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SchemaCheck.check(schema, alsoDeclaring("Weather", "rain")))
                .withMessageContaining("The schema has no type Weather");
    }

    @Test
    void anArgumentThatNothingHeedsIsNamed() {
        GraphQLArgument argument =
                GraphQLArgument.newArgument().name("asOf").type(Scalars.GraphQLString).build();
        GraphQLSchema more =
                changed(
                        "Visit",
                        "purpose",
                        field -> field.transform(old -> old.argument(argument)));

        assertRefused(more, "Nothing heeds the argument asOf of Visit.purpose");
    }

    @Test
    void anArgumentOfPagesThatIsMissingIsNamed() {
        GraphQLSchema less =
                changed(
                        "Visit",
                        "participants",
                        field ->
                                field.transform(
                                        old ->
                                                old.replaceArguments(
                                                        field.getArguments().stream()
                                                                .filter(
                                                                        argument ->
                                                                                !argument.getName()
                                                                                        .equals(
                                                                                                "before"))
                                                                .toList())));

        assertRefused(less, "Visit.participants takes no argument before");
    }

    @Test
    void anObjectOfAnotherTypeIsNamed() {
        assertRefused(
                ofType("Visit", "from", "Official"),
                "Visit.from is Official and is answered by Country");
    }

    @Test
    void aConnectionOfAnotherTypeIsNamed() {
        assertRefused(
                ofType("Visit", "participants", "VisitConnection"),
                "Visit.participants is VisitConnection and is answered by ParticipantConnection");
    }

    @Test
    void aPageOfNodesOfAnotherTypeIsNamed() {
        assertRefused(
                ofType("ParticipantConnection", "nodes", "Visit"),
                "ParticipantConnection.nodes is Visit and is answered by Participant");
    }

    @Test
    void aListOfElementsOfAnotherTypeIsNamed() {
        assertRefused(
                ofType("Participant", "positions", "Visit"),
                "Participant.positions is Visit and is answered by Position");
    }

    @Test
    void anAbstractFieldThatLeadsToOtherTypesIsNamed() {
        assertRefused(ofType("Citation", "fact", "Event"), "Citation.fact can't be Official");
    }

    private void assertRefused(GraphQLSchema changed, String message) {
        assertThatIllegalStateException()
                .isThrownBy(() -> SchemaCheck.check(changed, declarations))
                .withMessageContaining(message);
    }

    private GraphQLSchema ofType(String typeName, String fieldName, String other) {
        return changed(
                typeName,
                fieldName,
                field -> field.transform(old -> old.type(GraphQLTypeReference.typeRef(other))));
    }

    private GraphQLSchema changed(
            String typeName, String fieldName, UnaryOperator<GraphQLFieldDefinition> change) {
        return transformed(
                typeName,
                type ->
                        type.transform(
                                old ->
                                        old.replaceFields(
                                                type.getFields().stream()
                                                        .map(
                                                                field ->
                                                                        field.getName()
                                                                                        .equals(
                                                                                                fieldName)
                                                                                ? change.apply(
                                                                                        field)
                                                                                : field)
                                                        .toList())));
    }

    private Declarations alsoDeclaring(String type, String field) {
        List<ReadModel> more = new ArrayList<>(models);
        more.add(
                all ->
                        all.type(Type.of(type, Tables.VISIT::as, visit -> visit.ID))
                                .column(field, visit -> visit.PURPOSE));
        return new Declarations(more);
    }

    private GraphQLSchema with(String typeName, String fieldName) {
        GraphQLFieldDefinition field =
                GraphQLFieldDefinition.newFieldDefinition()
                        .name(fieldName)
                        .type(Scalars.GraphQLString)
                        .build();
        return transformed(typeName, type -> type.transform(old -> old.field(field)));
    }

    private GraphQLSchema transformed(String typeName, UnaryOperator<GraphQLObjectType> change) {
        return SchemaTransformer.transformSchema(
                schema,
                new GraphQLTypeVisitorStub() {
                    @Override
                    public TraversalControl visitGraphQLObjectType(
                            GraphQLObjectType type,
                            TraverserContext<GraphQLSchemaElement> context) {
                        return type.getName().equals(typeName)
                                ? changeNode(context, change.apply(type))
                                : TraversalControl.CONTINUE;
                    }
                });
    }
}
