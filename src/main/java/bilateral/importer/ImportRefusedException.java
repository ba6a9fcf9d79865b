package bilateral.importer;

import java.util.List;
import java.util.stream.Collectors;

/** A data set was refused before anything of it was written; the message is the whole report. */
final class ImportRefusedException extends RuntimeException {

    private final transient List<Problem> problems;

    ImportRefusedException(String file, List<Problem> problems) {
        super(
                problems.stream()
                        .map(problem -> "\n  " + file + ": " + problem)
                        .collect(
                                Collectors.joining(
                                        "", "Nothing was loaded, " + file + " is refused:", "")));
        this.problems = problems;
    }

    List<Problem> problems() {
        return problems;
    }
}
