package bilateral;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once the server is ready, where to look at it. */
@Component
class StartupLog {

    private static final Logger LOG = LoggerFactory.getLogger(StartupLog.class);

    private final Environment environment;

    StartupLog(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void sayWhereGraphiQlIs() {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            boolean secure = environment.getProperty("server.ssl.enabled", Boolean.class, false);
            String context = environment.getProperty("server.servlet.context-path", "");
            LOG.info(
                    "GraphiQL: {}://localhost:{}{}/graphiql",
                    secure ? "https" : "http",
                    port,
                    context);
        }
    }
}
