package bilateral.graphql;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Reads documents from the files that clients' builds leave.
 *
 * <p>A {@code .graphql} file is a document, called as the file without its ending. A {@code .json}
 * file is a manifest: an object of ids and documents, as relay-compiler and graphql-codegen write
 * it, or one in Apollo's format with {@code operations}.
 */
final class DocumentFiles {

    private final JsonMapper json;
    private final List<String> wrong;
    private final List<Entry> entries = new ArrayList<>();

    /** Takes where to note what can't be read. */
    DocumentFiles(JsonMapper json, List<String> wrong) {
        this.json = json;
        this.wrong = wrong;
    }

    List<Entry> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            wrong.add("It is no folder");
            return entries;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                read(folder.relativize(file).toString(), file);
            }
        } catch (IOException e) {
            wrong.add("The folder can't be read: " + e.getMessage());
        }
        return entries;
    }

    private void read(String place, Path file) {
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(".graphql") || name.endsWith(".gql")) {
                String id = name.substring(0, name.lastIndexOf('.'));
                entries.add(new Entry(place, id, Files.readString(file)));
            } else if (name.endsWith(".json")) {
                manifest(place, json.readTree(Files.readString(file)));
            }
        } catch (IOException | JacksonException e) {
            wrong.add("%s can't be read: it is no text in UTF-8, or no JSON".formatted(place));
        }
    }

    private void manifest(String place, JsonNode manifest) {
        if (!manifest.isObject()) {
            wrong.add("%s: it is no object of ids and documents".formatted(place));
        } else if (manifest.path("operations").isArray()) {
            for (JsonNode operation : manifest.path("operations")) {
                add(place, operation.path("id").asString(""), operation.path("body"));
            }
        } else {
            for (Map.Entry<String, JsonNode> entry : manifest.properties()) {
                add(place, entry.getKey(), entry.getValue());
            }
        }
    }

    private void add(String place, String id, JsonNode text) {
        if (id.isEmpty() || !text.isString()) {
            wrong.add("%s: \"%s\" has no id, or no document that is a string".formatted(place, id));
        } else {
            entries.add(new Entry("%s, %s".formatted(place, id), id, text.stringValue()));
        }
    }

    /**
     * A document.
     *
     * @param place where it stands, for messages
     * @param id what it is called there
     */
    record Entry(String place, String id, String text) {}
}
