package bilateral.importer;

import bilateral.datapackage.Column;
import bilateral.datapackage.PackageDescriptor;
import bilateral.datapackage.PackageHeading;
import bilateral.datapackage.PackageTable;
import bilateral.datapackage.PackageTables;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files of a data package, as its descriptor names them.
 *
 * @param tables the tables that it has, each with its file, in the order in which they are loaded
 */
record PackageFiles(Path directory, PackageHeading heading, Map<PackageTable, Path> tables) {

    private static final String NAME_FORM =
            PackageHeading.NAME_FORM + ", and not " + PackageHeading.MIRROR;

    private static final int LONGEST_DESCRIPTOR = 1_000_000;

    /** The file of a table as the descriptor names it. */
    String name(PackageTable table) {
        Path file = tables.get(table);
        return file == null ? table.file() : directory.relativize(file).toString();
    }

    /** Whether it is a mirror of a whole database. */
    boolean isMirror() {
        return tables.containsKey(PackageTables.DATASETS);
    }

    /** Reads the descriptor; what is wrong with it is added to the problems. */
    static PackageFiles read(Path given, Problems problems) {
        Path directory = given.toAbsolutePath().normalize();
        JsonNode root = parse(directory.resolve(PackageDescriptor.FILE), problems);
        Map<PackageTable, Path> found = new LinkedHashMap<>();
        if (root.isObject()) {
            resources(directory, root.path("resources"), found, problems);
        }
        Map<PackageTable, Path> ordered = new LinkedHashMap<>();
        for (PackageTable table : PackageTables.ALL) {
            Path file = found.get(table);
            if (file != null) {
                ordered.put(table, file);
            }
        }
        PackageHeading heading =
                new PackageHeading(
                        root.path("name").stringValue(""),
                        root.path("title").stringValue(""),
                        unlessBlank(licence(root)),
                        unlessBlank(root.path("description").stringValue(null)));
        PackageFiles files = new PackageFiles(directory, heading, ordered);
        if (root.isObject()) {
            files.check(problems);
        }
        return files;
    }

    private static @Nullable String licence(JsonNode root) {
        JsonNode first = root.path("licenses").path(0);
        return first.path("name").stringValue(first.path("title").stringValue(null));
    }

    private static @Nullable String unlessBlank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static JsonNode parse(Path file, Problems problems) {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] bytes = input.readNBytes(LONGEST_DESCRIPTOR + 1);
            if (bytes.length > LONGEST_DESCRIPTOR) {
                descriptor(problems, 0, "", "longer than that", "at most 1,000,000 bytes");
                return MissingNode.getInstance();
            }
            JsonNode root = JsonMapper.shared().readTree(bytes);
            if (!root.isObject()) {
                descriptor(problems, 0, "", "something else", "a JSON object");
            }
            return root;
        } catch (JacksonException wrong) {
            int line = wrong.getLocation() == null ? 0 : wrong.getLocation().getLineNr();
            descriptor(problems, line, "", wrong.getOriginalMessage(), "JSON");
        } catch (IOException _) {
            descriptor(
                    problems, 0, "", null, "a readable file in the directory of the data package");
        }
        return MissingNode.getInstance();
    }

    private static void descriptor(
            Problems problems, long line, String field, @Nullable String value, String expected) {
        problems.add(new Problem(PackageDescriptor.FILE, line, "", field, value, expected));
    }

    private static void resources(
            Path directory, JsonNode resources, Map<PackageTable, Path> found, Problems problems) {
        // A package without tables would take back all that its data set said before.
        if (!resources.isArray() || resources.isEmpty()) {
            String value = resources.isMissingNode() ? null : resources.toString();
            descriptor(problems, 0, "resources", value, "a list of the tables of the package");
        } else {
            resources.forEach(resource -> read(directory, resource, found, problems));
        }
    }

    private static void read(
            Path directory, JsonNode resource, Map<PackageTable, Path> found, Problems problems) {
        String name = resource.path("name").stringValue("");
        Optional<PackageTable> table = PackageTables.find(name);
        if (table.isEmpty()) {
            descriptor(problems, 0, "resources", name, "one of " + known());
            return;
        }
        String encoding = resource.path("encoding").stringValue("utf-8");
        if (!encoding.equalsIgnoreCase("utf-8")) {
            descriptor(problems, 0, name + ".encoding", encoding, "utf-8");
        }
        JsonNode path = resource.path("path");
        String only = path.isMissingNode() ? table.get().file() : path.stringValue("");
        Path file = file(directory, path.size() == 1 ? path.path(0).stringValue("") : only);
        if (file == null) {
            descriptor(problems, 0, name + ".path", path.toString(), "one file of the package");
        } else if (!Files.isReadable(file) || Files.isDirectory(file)) {
            String value = directory.relativize(file).toString();
            descriptor(problems, 0, name + ".path", value, "a file that can be read");
        } else if (found.putIfAbsent(table.get(), file) != null) {
            descriptor(problems, 0, "resources", name, "each table only once");
        }
    }

    /** The file of this name; null when it is none within the directory. */
    private static @Nullable Path file(Path directory, String name) {
        try {
            Path file = directory.resolve(name).normalize();
            return file.startsWith(directory) && !file.equals(directory) ? file : null;
        } catch (IllegalArgumentException _) {
            // Of a zip it need not be the one for invalid paths.
            return null;
        }
    }

    private static String known() {
        return PackageTables.ALL.stream().map(PackageTable::name).collect(Collectors.joining(", "));
    }

    private void check(Problems problems) {
        String name = heading.name();
        boolean named = isMirror() == name.equals(PackageHeading.MIRROR);
        if (!named || !heading.isNamed()) {
            String expected = isMirror() ? PackageHeading.MIRROR : NAME_FORM;
            descriptor(problems, 0, "name", name.isEmpty() ? null : name, expected);
        }
        if (!isMirror()) {
            for (PackageTable table : PackageTables.MIRROR) {
                if (tables.containsKey(table)) {
                    String value = table.name();
                    descriptor(problems, 0, "resources", value, "no table that only a mirror has");
                }
            }
        }
        text(problems, "title", heading.title(), "title");
        text(problems, "licenses", heading.licence(), "licence");
        text(problems, "description", heading.description(), "note");
    }

    /** Checks a text of the heading as the column that it would fill. */
    private static void text(
            Problems problems, String field, @Nullable String text, String column) {
        Column filled = PackageTables.DATASETS.column(column);
        String value = unlessBlank(text);
        if (value == null ? filled.required() : !filled.holds(value)) {
            descriptor(problems, 0, field, value, filled.expected());
        }
    }

    /** How many bytes its tables have. */
    long size() {
        long size = 0;
        for (Path file : tables.values()) {
            try {
                size += Files.size(file);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return size;
    }
}
