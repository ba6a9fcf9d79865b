package bilateral.database;

import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Refuses a PostgreSQL that is too old, before a migration fails on it with less clear words. */
@Component
class ServerVersionCheck extends BaseCallback {

    private final int required;

    ServerVersionCheck() {
        this(Cluster.MAJOR_VERSION);
    }

    ServerVersionCheck(int required) {
        this.required = required;
    }

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            DatabaseMetaData server = context.getConnection().getMetaData();
            if (server.getDatabaseMajorVersion() < required) {
                throw new UnusableDatabaseException(
                        "The database is PostgreSQL %s, this server needs version %d or newer."
                                .formatted(server.getDatabaseProductVersion(), required),
                        "Name another one with SPRING_DATASOURCE_URL, or none to get one that the"
                                + " server starts by itself.");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database does not tell its version", failure);
        }
    }
}
