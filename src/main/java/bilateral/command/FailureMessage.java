package bilateral.command;

import bilateral.database.UnusableDatabaseException;
import bilateral.importer.ImportFailedException;

import org.springframework.core.NestedExceptionUtils;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.PrintWriter;

/** Says why a command failed: in a sentence where the reason is outside of the program. */
final class FailureMessage implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter output = command.getErr();
        ExitCode code = ExitCode.of(failure);
        Throwable reason = NestedExceptionUtils.getMostSpecificCause(failure);
        if (unusable(failure) instanceof UnusableDatabaseException unusable) {
            output.println(unusable.getMessage());
            output.println(unusable.remedy());
        } else if (failure instanceof ImportFailedException) {
            output.println(failure.getMessage());
        } else if (code == ExitCode.DATABASE) {
            output.println("The database can't be used: " + reason.getMessage());
        } else if (reason instanceof IOException) {
            output.println("A file can't be read or written: " + reason);
        } else {
            failure.printStackTrace(output);
        }
        output.flush();
        return code.number();
    }

    private static Throwable unusable(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof UnusableDatabaseException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
