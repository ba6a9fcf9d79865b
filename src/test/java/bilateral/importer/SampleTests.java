package bilateral.importer;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What every record of the sample has to keep to; what each says is proved through GraphQL. */
class SampleTests {

    private static Importer importer;

    @BeforeAll
    static void load() {
        importer = Importer.create();
        importer.load(TestPackage.sample());
    }

    @AfterAll
    static void close() {
        importer.close();
    }

    private static JdbcClient jdbc() {
        return importer.jdbc();
    }

    @Test
    void countriesHaveTheNamesOfCldr() {
        assertThat(jdbc().sql("select code, name from country").query().listOfRows())
                .hasSize(6)
                .allSatisfy(
                        country ->
                                assertThat(country.get("name"))
                                        .isEqualTo(
                                                Locale.of("", (String) country.get("code"))
                                                        .getDisplayCountry(Locale.ENGLISH)));
    }

    @Test
    void everyFieldThatACitationSpeaksOfIsOneOfTheSchema() throws IOException {
        TypeDefinitionRegistry schema = schema();

        assertThat(
                        jdbc().sql(
                                        """
                                        select distinct fact.type::text as type, citation.field
                                        from citation
                                        join fact on fact.id = citation.fact_id
                                        where field is not null
                                        """)
                                .query()
                                .listOfRows())
                .isNotEmpty()
                .allSatisfy(
                        cited ->
                                assertThat(fields(schema, String.valueOf(cited.get("type"))))
                                        .contains((String) cited.get("field")));
    }

    private static TypeDefinitionRegistry schema() throws IOException {
        TypeDefinitionRegistry schema = new TypeDefinitionRegistry();
        try (var files = Files.list(Path.of("schema"))) {
            for (Path file : files.toList()) {
                schema.merge(new SchemaParser().parse(file.toFile()));
            }
        }
        return schema;
    }

    private static Set<String> fields(TypeDefinitionRegistry schema, String factType) {
        String type =
                List.of(factType.split("_")).stream()
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        return schema.getTypes(ObjectTypeDefinition.class).stream()
                .filter(definition -> definition.getName().equals(type))
                .flatMap(definition -> definition.getFieldDefinitions().stream())
                .map(FieldDefinition::getName)
                .collect(Collectors.toSet());
    }

    @Test
    void whatWasOnlyQuotedIsCitedAsReadInTheReport() {
        assertThat(
                        jdbc().sql(
                                        """
                                        select count(*)
                                        from citation
                                        join source on source.id = source_id
                                        left join source read_in on read_in.id = read_in_source_id
                                        where (source.kind = 'NEWS_ARTICLE')
                                            is distinct from (read_in.kind is null)
                                           or read_in.kind <> 'NEWS_ARTICLE'
                                           or locator is null
                                        """)
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void theFirstCitationsOfTheLeadVisitAreThatOfEachSource() {
        assertThat(
                        jdbc().sql(
                                        """
                                        select source.kind
                                        from citation
                                        join source on source.id = source_id
                                        where fact_id = ?
                                        order by citation.id
                                        limit 3
                                        """)
                                .param(importer.id("V1"))
                                .query()
                                .singleColumn())
                .containsExactly("NEWS_ARTICLE", "OFFICIAL_STATEMENT", "SOCIAL_POST");
    }

    @Test
    void whatAnEditorDidIsMarked() {
        assertThat(
                        jdbc().sql(
                                        """
                                        select record_key.key || ' ' || field || ' ' || mark
                                        from citation
                                        join record_key on record_key.id = fact_id
                                        where mark is not null
                                        union all
                                        select record_key.key || ' outcome ' || mark
                                        from meeting_outcome
                                        join record_key on record_key.id = meeting_id
                                        """)
                                .query()
                                .singleColumn())
                .contains(
                        "V1 period INFERRED",
                        "V2 sectors CLASSIFIED",
                        "V4 sectors CLASSIFIED",
                        "A2 sectors CLASSIFIED",
                        "A2-signed date INFERRED",
                        "M1 date INFERRED",
                        "M2 outcomes INFERRED",
                        "M2 outcome INFERRED",
                        "lapid-foreign-minister period INFERRED")
                .doesNotContain("V1 sectors CLASSIFIED", "V3 sectors CLASSIFIED");
    }
}
