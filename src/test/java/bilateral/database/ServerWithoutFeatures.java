package bilateral.database;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.GraphQlAutoConfiguration;
import org.springframework.context.annotation.Import;

/** The server with its settings and its database, and nothing that could fail for other reasons. */
@EnableAutoConfiguration(exclude = GraphQlAutoConfiguration.class)
@Import({MigrationTimeout.class, ServerVersionCheck.class})
class ServerWithoutFeatures {

    static void main(String[] args) {
        SpringApplication.run(ServerWithoutFeatures.class, args);
    }
}
