package bilateral.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

import java.nio.file.Path;

import javax.sql.DataSource;

/**
 * Starts a PostgreSQL when nobody named one.
 *
 * <p>The pool asks for {@link JdbcConnectionDetails}, so Spring closes it before PostgreSQL stops.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(EmbeddedDatabaseAutoConfiguration.NoneNamed.class)
@ConditionalOnMissingBean({DataSource.class, JdbcConnectionDetails.class})
@EnableConfigurationProperties(EmbeddedDatabaseProperties.class)
public final class EmbeddedDatabaseAutoConfiguration {

    /** A {@link DatabaseHolder} in the context says what the process is; a server says nothing. */
    @Bean
    EmbeddedDatabase embeddedDatabase(
            EmbeddedDatabaseProperties properties, ObjectProvider<DatabaseHolder> holder) {
        Path home = properties.home(System.getenv(), System.getProperty("user.home"));
        Path programs = properties.programs(home);
        return switch (holder.getIfAvailable(() -> DatabaseHolder.SERVER)) {
            case SERVER -> EmbeddedDatabase.start(home, programs);
            case COMMAND -> EmbeddedDatabase.startOrJoin(home, programs);
        };
    }

    static class NoneNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !StringUtils.hasText(
                    context.getEnvironment().getProperty("spring.datasource.url"));
        }
    }
}
