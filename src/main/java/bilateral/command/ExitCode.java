package bilateral.command;

import bilateral.database.UnusableDatabaseException;

import org.flywaydb.core.api.FlywayException;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;

import java.sql.SQLException;
import java.util.List;

/** How a command ends; help names the numbers. */
enum ExitCode {
    DONE(0),
    /** There is something wrong with the data. */
    REFUSED(1),
    /** As picocli has it. */
    USAGE(2),
    DATABASE(3),
    OTHER(4);

    /** For help, in picocli's form. */
    static final String DONE_TEXT = "0:done";

    static final String REFUSED_TEXT = "1:the data is refused; the report says why";
    static final String USAGE_TEXT = "2:the command or one of its settings is wrong";
    static final String DATABASE_TEXT = "3:the database can't be used";
    static final String OTHER_TEXT = "4:something else failed";

    // Classes of SQLSTATE: no connection, not authorized, no resources, ended by an operator,
    // failed outside of PostgreSQL.
    private static final List<String> UNUSABLE = List.of("08", "28", "53", "57P", "58");

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    /** How a command ends that failed in this way. */
    static ExitCode of(Throwable failure) {
        ExitCode found = OTHER;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof BindException) {
                return USAGE;
            }
            if (isOfTheDatabase(cause)) {
                found = DATABASE;
            }
        }
        return found;
    }

    private static boolean isOfTheDatabase(Throwable failure) {
        return switch (failure) {
            case UnusableDatabaseException _,
                    FlywayException _,
                    DataAccessResourceFailureException _,
                    CannotCreateTransactionException _ ->
                    true;
            case BeanCreationException bean -> "dataSource".equals(bean.getBeanName());
            case SQLException refused ->
                    refused.getSQLState() != null
                            && UNUSABLE.stream().anyMatch(refused.getSQLState()::startsWith);
            default -> false;
        };
    }
}
