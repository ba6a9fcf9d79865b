package bilateral.importer;

import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A data set as its file has it: a heading, and lists of records of which each has a key of its
 * own.
 *
 * <p>What is wrong with it is gathered, not thrown, so that the records that can be read are looked
 * at as well.
 */
final class DatasetFile {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> HEADING = Set.of("dataset", "title", "licence", "note");

    // The default limit of 3 MB guards against strangers; a data set is loaded by its owner.
    private static final YAMLMapper YAML =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .loadSettings(
                                            LoadSettings.builder()
                                                    .setCodePointLimit(Integer.MAX_VALUE)
                                                    .build())
                                    .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private final String file;
    private final Problems problems = new Problems();
    private final Map<Section, List<ObjectNode>> records = new EnumMap<>(Section.class);
    private final Map<String, Section> sections = new LinkedHashMap<>();
    private final String name;
    private final String title;
    private final @Nullable String licence;
    private final @Nullable String note;

    private DatasetFile(String file, JsonNode root) {
        this.file = file;
        this.name = heading(root, "dataset");
        this.title = heading(root, "title");
        this.licence = root.path("licence").stringValue(null);
        this.note = root.path("note").stringValue(null);
        if (!name.isEmpty() && !NAME.matcher(name).matches()) {
            problems.add("", "dataset", name, "lower-case words and digits joined by -");
        }
        for (Section section : Section.values()) {
            records.put(section, new ArrayList<>());
        }
        root.properties().forEach(property -> read(property.getKey(), property.getValue()));
    }

    /**
     * Reads a file.
     *
     * @param file what the reports call it
     * @throws ImportRefusedException when it is no YAML mapping
     */
    static DatasetFile parse(String file, String yaml) {
        JsonNode root = MissingNode.getInstance();
        Problems problems = new Problems();
        try {
            root = YAML.readTree(yaml);
            if (!root.isObject()) {
                problems.add("", "the file", "something else", "a YAML mapping with a heading");
            }
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add("", "line " + line, e.getOriginalMessage(), "YAML");
        }
        problems.refuseIfAny(file);
        return new DatasetFile(file, root);
    }

    private String heading(JsonNode root, String field) {
        String text = root.path(field).stringValue("");
        if (text.isBlank()) {
            problems.add("", field, null, "a text");
        }
        return text;
    }

    private void read(String title, JsonNode list) {
        Optional<Section> section = Section.find(title);
        if (section.isEmpty()) {
            if (!HEADING.contains(title)) {
                problems.add("", title, "unknown", "one of " + known());
            }
        } else if (!list.isArray()) {
            problems.add("", title, "no list", "a list of records, each with a key");
        } else {
            int place = 1;
            for (JsonNode record : list) {
                read(section.get(), title + "[" + place++ + "]", record);
            }
        }
    }

    private static String known() {
        String sections =
                Arrays.stream(Section.values())
                        .map(Section::title)
                        .collect(Collectors.joining(", "));
        return "dataset, title, licence, note, " + sections;
    }

    private void read(Section section, String place, JsonNode node) {
        if (!(node instanceof ObjectNode record)) {
            problems.add(place, "", "no mapping", "fields, key among them");
            return;
        }
        String key = record.path("key").stringValue("");
        if (key.isBlank()) {
            problems.add(place, "key", null, "a text that no other record of the file has");
        } else if (sections.putIfAbsent(key, section) != null) {
            problems.add(place, "key", key, "a text that no other record of the file has");
        } else {
            records.computeIfAbsent(section, _ -> new ArrayList<>()).add(record);
        }
    }

    String file() {
        return file;
    }

    String name() {
        return name;
    }

    String title() {
        return title;
    }

    @Nullable String licence() {
        return licence;
    }

    @Nullable String note() {
        return note;
    }

    /** The keys of the file in the order of sections, then records. */
    List<String> keys() {
        return records.values().stream()
                .flatMap(List::stream)
                .map(record -> record.path("key").stringValue())
                .toList();
    }

    /** The section of the record with this key; null when the file has none. */
    @Nullable Section section(String key) {
        return sections.get(key);
    }

    List<ObjectNode> records(Section section) {
        return records.getOrDefault(section, List.of());
    }

    Problems problems() {
        return problems;
    }
}
