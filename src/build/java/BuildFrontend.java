import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds a frontend with npm, in a copy below {@code target} so that nothing is written among the
 * sources: the pages of {@code src/main/frontend}, or the clients of {@code src/test/frontend}.
 * Does nothing while all that it reads is what it last built, and installs the libraries again only
 * when those changed.
 *
 * <p>Its arguments: the sources, the directory to work in, a file that the build leaves, and what
 * the build reads beside the sources, which it finds in {@code bilateral/} under its own path. Ends
 * with 1 when the build failed, with 2 when there is no Node that suffices.
 */
class BuildFrontend {

    private static final Set<String> NOT_SOURCES = Set.of("node_modules", "dist");
    private static final Set<String> KEPT = Set.of("node_modules", "installed.sha256");
    private static final List<String> LIBRARIES =
            List.of("package.json", "package-lock.json", ".npmrc");
    private static final String NEEDED =
            "Frontends need Node 20.19, 22.12 or newer, with npm (see https://nodejs.org): %s."
                    + " Install it, or leave the pages out with -Dskip.frontend.";

    public static void main(String[] args) throws Exception {
        Path sources = Path.of(args[0]);
        Path work = Path.of(args[1]).toAbsolutePath();
        Path made = Path.of(args[2]).toAbsolutePath();
        TreeMap<String, byte[]> files = read(sources);
        for (String other : Arrays.asList(args).subList(3, args.length)) {
            read(Path.of(other))
                    .forEach((name, text) -> files.put(beside(Path.of(other), name), text));
        }
        try {
            build(sources, files, work, made);
        } catch (NodeMissingException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private static String beside(Path read, String name) {
        return Path.of("bilateral").resolve(read).resolve(name).normalize().toString();
    }

    private static void build(Path sources, TreeMap<String, byte[]> files, Path work, Path made)
            throws Exception {
        TreeMap<String, byte[]> libraries = new TreeMap<>(files);
        libraries.keySet().retainAll(LIBRARIES);
        Path built = work.resolve("built.sha256");
        Path installed = work.resolve("installed.sha256");
        if (holds(built, digest(files)) && Files.exists(made)) {
            return;
        }
        requireNode(work);
        empty(work);
        if (!holds(installed, digest(libraries))) {
            Files.deleteIfExists(installed);
            copy(libraries, work);
            System.out.println("Installing the libraries of " + sources);
            npm(work, made, "ci", "--no-audit", "--no-fund");
            Files.writeString(installed, digest(libraries));
        }
        copy(files, work);
        System.out.println("Building " + sources);
        npm(work, made, "run", "build");
        Files.writeString(built, digest(files));
    }

    private static void requireNode(Path work) throws Exception {
        Files.createDirectories(work);
        String version;
        try {
            version = output(work, "node", "--version");
            output(work, "npm", "--version");
        } catch (IOException e) {
            throw new NodeMissingException("node or npm is not on the PATH");
        }
        Matcher number = Pattern.compile("v(\\d+)\\.(\\d+).*").matcher(version);
        if (!number.matches() || !suffices(number)) {
            throw new NodeMissingException("found Node " + version);
        }
    }

    private static boolean suffices(Matcher version) {
        int major = Integer.parseInt(version.group(1));
        int minor = Integer.parseInt(version.group(2));
        return switch (major) {
            case 20 -> minor >= 19;
            case 22 -> minor >= 12;
            default -> major > 22;
        };
    }

    private static String output(Path directory, String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(directory.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes()).strip();
        process.waitFor();
        return output;
    }

    private static void npm(Path work, Path made, String... arguments) throws Exception {
        Path log = work.resolve("npm.log");
        ProcessBuilder npm = new ProcessBuilder("npm").directory(work.toFile());
        npm.command().addAll(List.of(arguments));
        npm.environment().put("PAGES_DIRECTORY", made.getParent().toString());
        npm.redirectErrorStream(true).redirectOutput(log.toFile());
        if (npm.start().waitFor() != 0) {
            throw new IllegalStateException(
                    "npm %s failed:%n%s"
                            .formatted(String.join(" ", arguments), Files.readString(log)));
        }
    }

    private static boolean holds(Path stamp, String digest) throws IOException {
        return Files.exists(stamp) && Files.readString(stamp).equals(digest);
    }

    private static TreeMap<String, byte[]> read(Path root) throws IOException {
        TreeMap<String, byte[]> files = new TreeMap<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes a) {
                        return NOT_SOURCES.contains(path.getFileName().toString())
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes a)
                            throws IOException {
                        files.put(root.relativize(path).toString(), Files.readAllBytes(path));
                        return FileVisitResult.CONTINUE;
                    }
                });
        return files;
    }

    private static void copy(TreeMap<String, byte[]> files, Path target) throws IOException {
        for (var file : files.entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    /** Leaves the libraries alone, which take the longest to bring back. */
    private static void empty(Path work) throws IOException {
        try (var entries = Files.list(work)) {
            for (Path entry : entries.toList()) {
                if (!KEPT.contains(entry.getFileName().toString())) {
                    delete(entry);
                }
            }
        }
    }

    private static void delete(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            paths.sorted((a, b) -> b.compareTo(a)).forEach(BuildFrontend::deleteOne);
        }
    }

    private static void deleteOne(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(TreeMap<String, byte[]> files) throws Exception {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        for (var file : files.entrySet()) {
            sha.update((file.getKey() + "\n" + file.getValue().length + "\n").getBytes());
            sha.update(file.getValue());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static class NodeMissingException extends Exception {

        NodeMissingException(String reason) {
            super(NEEDED.formatted(reason));
        }
    }
}
