import com.google.googlejavaformat.java.Main;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs google-java-format over every Java file: {@code check} refuses, {@code fix} rewrites. */
class Format {

    public static void main(String[] args) throws Exception {
        boolean fix = args[0].equals("fix");
        List<String> arguments =
                new ArrayList<>(List.of("--aosp", "--skip-reflowing-long-strings"));
        arguments.addAll(
                fix ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        try (var files = Files.walk(Path.of(args[1]))) {
            files.map(Path::toString)
                    .filter(file -> file.endsWith(".java") && !file.contains("/node_modules/"))
                    .sorted()
                    .forEach(arguments::add);
        }
        String[] options = arguments.toArray(String[]::new);
        PrintWriter out = new PrintWriter(System.out, true);
        PrintWriter err = new PrintWriter(System.err, true);
        int status = new Main(out, err, System.in).format(options);
        out.flush();
        err.flush();
        if (status != 0 && !fix) {
            System.err.println("Not formatted, see above: mvn process-sources -Dformat=fix");
        }
        System.exit(status);
    }
}
