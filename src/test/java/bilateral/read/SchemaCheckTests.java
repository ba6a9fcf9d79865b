package bilateral.read;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import bilateral.BilateralTest;
import bilateral.tables.Tables;

import graphql.Scalars;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLTypeVisitorStub;
import graphql.schema.SchemaTransformer;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;

import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

import java.util.ArrayList;
import java.util.List;

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
        assertThatIllegalStateException()
                .isThrownBy(() -> SchemaCheck.check(with("Visit", "weather"), declarations))
                .withMessageContaining("Nothing answers Visit.weather");
    }

    @Test
    void aFieldOfAValueThatHasNoPropertyIsNamed() {
        assertThatIllegalStateException()
                .isThrownBy(() -> SchemaCheck.check(with("FuzzyDate", "mood"), declarations))
                .withMessageContaining("Nothing answers FuzzyDate.mood");
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

    private Declarations alsoDeclaring(String type, String field) {
        List<ReadModel> more = new ArrayList<>(models);
        more.add(
                all ->
                        all.type(Type.of(type, Tables.VISIT::as, visit -> visit.ID))
                                .column(field, visit -> visit.PURPOSE));
        return new Declarations(more);
    }

    private GraphQLSchema with(String typeName, String fieldName) {
        return SchemaTransformer.transformSchema(
                schema,
                new GraphQLTypeVisitorStub() {
                    @Override
                    public TraversalControl visitGraphQLObjectType(
                            GraphQLObjectType type,
                            TraverserContext<GraphQLSchemaElement> context) {
                        if (!type.getName().equals(typeName)) {
                            return TraversalControl.CONTINUE;
                        }
                        GraphQLFieldDefinition field =
                                GraphQLFieldDefinition.newFieldDefinition()
                                        .name(fieldName)
                                        .type(Scalars.GraphQLString)
                                        .build();
                        return changeNode(context, type.transform(old -> old.field(field)));
                    }
                });
    }
}
