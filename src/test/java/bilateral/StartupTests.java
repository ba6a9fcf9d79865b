package bilateral;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.source.FactType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.util.Map;

@ExtendWith(OutputCaptureExtension.class)
class StartupTests {

    @Test
    void theServerLoadsTheSampleOnceAndSaysWhereGraphiQlIs(CapturedOutput output) {
        try (TestDatabase database = TestDatabase.create()) {
            try (var first = start(database)) {
                String port = first.getEnvironment().getRequiredProperty("local.server.port");
                assertThat(output).contains("GraphiQL: http://localhost:" + port + "/graphiql");
                assertThat(output).contains("50 new records, 0 changed, 0 as before");
            }
            try (var second = start(database)) {
                assertThat(output).contains("0 new records, 0 changed, 50 as before");
                assertThat(visits(second)).isEqualTo(4);
            }
        }
    }

    @Test
    void theServerStartsWithoutTheSample() {
        try (TestDatabase database = TestDatabase.create();
                var server = start(database, "--bilateral.sample=false")) {
            assertThat(visits(server)).isZero();

            Api api =
                    new Api(
                            server.getEnvironment()
                                    .getRequiredProperty("local.server.port", Integer.class));
            JsonNode dataset =
                    api.data("{ dataset { revision lastChange counts { count } } }").get("dataset");
            assertThat(dataset.get("revision").asInt()).isZero();
            assertThat(dataset.get("lastChange").isNull()).isTrue();
            assertThat(dataset.findValues("count")).hasSize(FactType.values().length + 1);
        }
    }

    private static ConfigurableApplicationContext start(
            TestDatabase database, String... arguments) {
        SpringApplication server = new SpringApplication(BilateralApplication.class);
        server.setDefaultProperties(
                Map.of(
                        "server.port", "0",
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password()));
        return server.run(arguments);
    }

    private static long visits(ConfigurableApplicationContext server) {
        return server.getBean(JdbcClient.class)
                .sql("select count(*) from visit")
                .query(Long.class)
                .single();
    }
}
