package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What is deprecated says by its reason what to use instead, and that is there. */
class DeprecationTests {

    @Test
    void everyDeprecationOfTheSchemaNamesAReplacementThatIsThere() {
        assertThat(Deprecations.withoutReplacement(SchemaTests.read())).isEmpty();
    }

    @Test
    void aReasonThatNamesNothingOrSomethingThatIsNotThereIsFound() {
        GraphQLSchema schema =
                UnExecutableSchemaGenerator.makeUnExecutableSchema(
                        new SchemaParser()
                                .parse(
                                        """
                                        type Query {
                                          visit(
                                            id: ID
                                            old: ID @deprecated(reason: "Use `id`.")
                                            older: ID @deprecated(reason: "Use `key`.")
                                          ): Visit
                                        }
                                        type Visit {
                                          purpose: String
                                          aim: String @deprecated(reason: "Use `purpose`.")
                                          goal: String @deprecated(reason: "Use `Query.visit`.")
                                          why: String @deprecated
                                          what: String @deprecated(reason: "Not of use.")
                                          who: String @deprecated(reason: "Use `aim`.")
                                          status(filter: Filter): Status
                                        }
                                        enum Status {
                                          OVER @deprecated(reason: "Use `COMPLETED`.")
                                          DONE @deprecated(reason: "Use `ENDED`.")
                                          COMPLETED
                                        }
                                        input Filter {
                                          from: ID
                                          by: ID @deprecated(reason: "Use `from`.")
                                          of: ID @deprecated(reason: "Use `to`.")
                                        }
                                        """));

        assertThat(Deprecations.withoutReplacement(schema))
                .isEqualTo(
                        List.of(
                                "Filter.of",
                                "Query.visit(older)",
                                "Status.DONE",
                                "Visit.what",
                                "Visit.who",
                                "Visit.why"));
    }
}
