package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.schema.GraphQLSchema;
import graphql.schema.diff.DiffEvent;
import graphql.schema.diff.SchemaDiff;
import graphql.schema.diff.SchemaDiffSet;
import graphql.schema.diff.reporting.CapturingReporter;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.UnExecutableSchemaGenerator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Nothing that a client of the last release relies on is gone or stricter.
 *
 * <p>What was released is in src/test/resources/released/schema.graphqls. Run with {@code
 * -Dschema.release=true} to write what is released now, and read the difference: that is the step
 * of a release in which a breaking change is decided. Additions need no such step.
 */
class ReleasedSchemaTests {

    private static final Path RELEASED = Path.of("src/test/resources/released/schema.graphqls");

    /** Others, such as what a field costs, are for the server alone. */
    private static final Set<String> OF_THE_CONTRACT = Set.of("deprecated", "specifiedBy", "oneOf");

    @Test
    void nothingIsGoneOrStricterThanInTheLastRelease() throws IOException {
        String now = printed(SchemaTests.read());
        if (Boolean.getBoolean("schema.release")) {
            Files.writeString(RELEASED, now);
        }

        assertThat(broken(Files.readString(RELEASED), now))
                .as("What a client of the last release may rely on, and would lose")
                .isEmpty();
    }

    @Test
    void theReleasedSchemaIsPrintedAsThisTestPrintsIt() throws IOException {
        String released = Files.readString(RELEASED);

        assertThat(printed(parsed(released))).isEqualTo(released);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    purpose: String         ; aim: String             ; a field is renamed
                    purpose: String         ; purpose: [String!]      ; a value becomes a list
                    code: CountryCode!      ; code: CountryCode       ; a value may be null now
                    first: Int              ; first: Int!             ; an argument is required now
                    first: Int              ; first: String           ; an argument has another type
                    last: Int               ; end: Int                ; an argument is gone
                    first: Int              ; size: Int! first: Int   ; a required argument is new
                    from: [CountryCode!]    ; sender: [CountryCode!]  ; a field of an input is gone
                    from: [CountryCode!]    ; from: [CountryCode!]!   ; a field of an input is required
                    PLANNED                 ; INTENDED                ; a value of an enum is gone
                    Country | Organization  ; Country                 ; a member of a union is gone
                    Country implements Node ; Country                 ; an interface is not implemented
                    scalar EDTF             ; enum EDTF { ANY }       ; a type is of another kind
                    """)
    void whatBreaksAClientIsNoticed(String was, String is, String what) {
        String released =
                """
                type Query { visits(filter: VisitFilter first: Int last: Int): [Visit!] }
                type Visit implements Fact & Node {
                  id: ID! purpose: String date: EDTF party: Party status: Status
                }
                type Country implements Node { id: ID! code: CountryCode! }
                type Organization implements Node { id: ID! }
                interface Node { id: ID! }
                interface Fact implements Node { id: ID! date: EDTF }
                union Party = Country | Organization
                input VisitFilter { from: [CountryCode!] }
                enum Status { PLANNED COMPLETED }
                scalar CountryCode
                scalar EDTF
                """;
        assertThat(released).contains(was);

        assertThat(broken(released, released.replace(was, is))).as(what).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    purpose: String ; purpose: String aim: String               ; a field is new
                    purpose: String ; purpose: String!                          ; a value is never null
                    purpose: String ; purpose: String @deprecated(reason: "-")  ; a field is deprecated
                    first: Int      ; first: Int after: String                  ; an argument is new
                    from: [String!] ; from: [String!] to: [String!]             ; an input field is new
                    """)
    void whatBreaksNobodyIsAllowed(String was, String is, String what) {
        String released =
                """
                type Query { visits(filter: VisitFilter first: Int): [Visit!] }
                type Visit { purpose: String }
                input VisitFilter { from: [String!] }
                """;
        assertThat(released).contains(was);

        assertThat(broken(released, released.replace(was, is))).as(what).isEmpty();
    }

    /** What a client of the released schema loses: where, and what of it. */
    private static List<String> broken(String released, String now) {
        var reporter = new CapturingReporter();
        new SchemaDiff()
                .diffSchema(SchemaDiffSet.diffSetFromSdl(parsed(released), parsed(now)), reporter);
        return reporter.getBreakages().stream().map(ReleasedSchemaTests::sentence).toList();
    }

    private static String sentence(DiffEvent event) {
        String place =
                event.getFieldName() == null
                        ? event.getTypeName()
                        : event.getTypeName() + "." + event.getFieldName();
        return place + " " + event.getComponents() + ": " + event.getReasonMsg();
    }

    private static GraphQLSchema parsed(String sdl) {
        return UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
    }

    private static String printed(GraphQLSchema schema) {
        var options =
                SchemaPrinter.Options.defaultOptions()
                        .includeDirectiveDefinitions(false)
                        .includeDirectives(OF_THE_CONTRACT::contains);
        return new SchemaPrinter(options).print(schema);
    }
}
