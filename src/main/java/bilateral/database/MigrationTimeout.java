package bilateral.database;

import org.flywaydb.core.api.callback.BaseCallback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.springframework.stereotype.Component;

import java.sql.SQLException;

/** Lets a migration take its time: an index on millions of rows is silent for minutes. */
@Component
class MigrationTimeout extends BaseCallback {

    @Override
    public boolean supports(Event event, Context context) {
        return event == Event.BEFORE_EACH_MIGRATE;
    }

    @Override
    public void handle(Event event, Context context) {
        try {
            // The pool sets its own timeout again when the connection comes back.
            context.getConnection().setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException failure) {
            throw new IllegalStateException("The migration can't be given time", failure);
        }
    }
}
