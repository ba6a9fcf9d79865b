package bilateral.importer;

import bilateral.datapackage.PackageDescriptor;
import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTables;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The files of a package, to be written into a directory of their own. */
public final class TestPackage {

    private static final Path SAMPLE = Path.of("src/main/resources/sample/india-israel");

    private final Map<String, String> files = new LinkedHashMap<>();

    /** A package with this heading and no tables. */
    public static TestPackage of(String name) {
        TestPackage made = new TestPackage();
        made.files.put(
                PackageDescriptor.FILE,
                PackageDescriptor.write(
                        new PackageHeading(name, "A data set for tests", null, null),
                        PackageTables.CONTENT));
        PackageTables.CONTENT.forEach(
                table ->
                        made.files.put(
                                table.file(),
                                String.join(
                                        ",",
                                        table.columns().stream().map(it -> it.name()).toList())));
        return made;
    }

    public static TestPackage sample() {
        return at(SAMPLE);
    }

    /** The package in a directory. */
    public static TestPackage at(Path directory) {
        TestPackage made = new TestPackage();
        try (Stream<Path> found = Files.list(directory)) {
            for (Path file : found.sorted().toList()) {
                made.files.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return made;
    }

    /** The package with the table in place of what it had: the names of columns, then the rows. */
    public TestPackage with(String table, String csv) {
        files.put(table + ".csv", csv);
        return this;
    }

    /** The package with the row in the table. */
    public TestPackage and(String table, String row) {
        files.merge(table + ".csv", row, (before, added) -> before.strip() + "\n" + added);
        return this;
    }

    /** The package with a text of a file replaced, which it has to have. */
    public TestPackage edited(String file, String from, String to) {
        String content = Objects.requireNonNull(files.get(file), file);
        if (!content.contains(from)) {
            throw new IllegalArgumentException(file + " does not have " + from);
        }
        files.put(file, content.replace(from, to));
        return this;
    }

    /** The package with a table that its descriptor no longer names. */
    TestPackage unlisted(String table) {
        ObjectNode root = (ObjectNode) JsonMapper.shared().readTree(file(PackageDescriptor.FILE));
        ((ArrayNode) root.get("resources"))
                .removeIf(resource -> resource.get("name").asString().equals(table));
        files.put(PackageDescriptor.FILE, root.toString());
        return without(table + ".csv");
    }

    public TestPackage without(String file) {
        files.remove(file);
        return this;
    }

    String file(String name) {
        return Objects.requireNonNull(files.get(name), name);
    }

    public Path write() {
        try {
            Path directory = Files.createTempDirectory("bilateral-package");
            directory.toFile().deleteOnExit();
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path written = directory.resolve(file.getKey());
                Files.write(written, file.getValue().getBytes(StandardCharsets.UTF_8));
                written.toFile().deleteOnExit();
            }
            return directory;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
