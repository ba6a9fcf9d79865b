package bilateral.command;

import bilateral.database.UnusableDatabaseException;
import bilateral.importer.ImportFailedException;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.core.NestedExceptionUtils;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.ConnectException;
import java.sql.SQLException;
import java.util.Optional;

/** Says why a command failed: in a sentence where the reason is outside of the program. */
final class FailureMessage implements IExecutionExceptionHandler {

    private final Interruption interruption;

    FailureMessage(Interruption interruption) {
        this.interruption = interruption;
    }

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter output = command.getErr();
        ExitCode code = ExitCode.of(failure);
        if (interruption.happened()) {
            output.println("Interrupted: what was not finished is not written.");
        } else {
            explain(failure, code, output);
        }
        output.flush();
        return code.number();
    }

    private static void explain(Exception failure, ExitCode code, PrintWriter output) {
        Throwable reason = NestedExceptionUtils.getMostSpecificCause(failure);
        if (last(failure, UnusableDatabaseException.class).orElse(null)
                instanceof UnusableDatabaseException unusable) {
            output.println(unusable.getMessage());
            output.println(unusable.remedy());
        } else if (last(failure, BindException.class).orElse(null) instanceof BindException wrong) {
            output.println(setting(wrong) + ": " + reason.getMessage());
        } else if (failure instanceof ImportFailedException) {
            output.println(failure.getMessage());
        } else if (code == ExitCode.DATABASE) {
            Optional<SQLException> refusal = last(failure, SQLException.class);
            output.println(
                    "The database can't be used: "
                            + refusal.map(sql -> words(sql, reason)).orElse(reason.getMessage()));
            refusal.flatMap(FailureMessage::remedy).ifPresent(output::println);
        } else if (reason instanceof IOException) {
            output.println("A file can't be read or written: " + reason);
        } else {
            failure.printStackTrace(output);
        }
    }

    private static String setting(BindException wrong) {
        ConfigurationProperty property = wrong.getProperty();
        return property == null
                ? "The setting %s is wrong".formatted(wrong.getName())
                : "The setting %s can't be \"%s\""
                        .formatted(property.getName(), property.getValue());
    }

    /** What PostgreSQL said, or why nobody could ask it. */
    private static String words(SQLException refusal, Throwable reason) {
        if (refusal instanceof PSQLException told
                && told.getServerErrorMessage() instanceof ServerErrorMessage message
                && message.getMessage() != null) {
            return message.getMessage();
        }
        // The driver's message for a refused connection has it, with host and port.
        return reason instanceof SQLException || reason instanceof ConnectException
                ? String.valueOf(refusal.getMessage())
                : "%s (%s: %s)"
                        .formatted(
                                refusal.getMessage(),
                                reason.getClass().getSimpleName(),
                                reason.getMessage());
    }

    private static Optional<String> remedy(SQLException refusal) {
        String state = String.valueOf(refusal.getSQLState());
        if (state.equals("42501")) {
            return Optional.of(
                    "It has to belong to the user, since bilateral makes and changes its tables.");
        }
        boolean notLetIn =
                state.equals("08001")
                        || state.equals("08004")
                        || state.startsWith("28")
                        || state.equals("3D000");
        return notLetIn
                ? Optional.of(
                        "SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and"
                                + " SPRING_DATASOURCE_PASSWORD say which it is, and who uses it.")
                : Optional.empty();
    }

    /** The innermost failure of a kind. */
    private static <T extends Throwable> Optional<T> last(Throwable failure, Class<T> kind) {
        Optional<T> found = Optional.empty();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.isInstance(cause)) {
                found = Optional.of(kind.cast(cause));
            }
        }
        return found;
    }
}
