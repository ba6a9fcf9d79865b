package bilateral.importer;

import bilateral.importer.Entry.State;

import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.function.Function;

/** Reads the records of a file, and tells which of them differ from what was loaded before. */
final class DatasetReader {

    /**
     * One form for one meaning: neither the order of fields nor one that is null makes a
     * difference.
     */
    private static final JsonMapper CANONICAL =
            JsonMapper.builder()
                    .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
                    .disable(JsonNodeFeature.WRITE_NULL_PROPERTIES)
                    .build();

    private final DatasetFile file;
    private final Keys keys;

    private DatasetReader(DatasetFile file, Keys keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * Reads all records.
     *
     * @throws ImportRefusedException when anything is wrong with the file
     */
    static Dataset read(DatasetFile file, Keys keys) {
        DatasetReader reader = new DatasetReader(file, keys);
        Dataset dataset =
                new Dataset(
                        reader.entries(Section.SOURCES, CommonRecords::source),
                        reader.entries(Section.COUNTRIES, BearerRecords::country),
                        reader.entries(Section.ORGANIZATIONS, BearerRecords::organization),
                        reader.entries(Section.OFFICIALS, BearerRecords::official),
                        reader.entries(Section.POSITIONS, BearerRecords::position),
                        reader.entries(Section.TENURES, BearerRecords::tenure),
                        reader.entries(Section.TRIPS, EventRecords::trip),
                        reader.entries(Section.VISITS, EventRecords::visit),
                        reader.entries(Section.AGREEMENTS, EventRecords::agreement),
                        reader.entries(Section.ACTIONS, EventRecords::action),
                        reader.entries(Section.MEETINGS, EventRecords::meeting),
                        reader.entries(Section.MILESTONES, RelationRecords::milestone),
                        reader.entries(Section.FIGURES, RelationRecords::figure),
                        reader.entries(Section.GROUPINGS, RelationRecords::grouping));
        file.problems().refuseIfAny(file.file());
        return dataset;
    }

    private <T> List<Entry<T>> entries(Section section, Function<RecordFields, T> reader) {
        return file.records(section).stream().map(node -> entry(section, node, reader)).toList();
    }

    private <T> Entry<T> entry(Section section, ObjectNode node, Function<RecordFields, T> reader) {
        String key = node.path("key").stringValue();
        byte[] digest = digest(section, node);
        T record = RecordFields.read(node, key, keys, file.problems(), reader);
        return new Entry<>(key, digest, state(key, digest), record);
    }

    private State state(String key, byte[] digest) {
        Keys.Loaded loaded = keys.loaded().get(key);
        if (loaded == null) {
            return State.ADDED;
        }
        return MessageDigest.isEqual(loaded.digest(), digest) ? State.UNCHANGED : State.CHANGED;
    }

    private static byte[] digest(Section section, ObjectNode node) {
        try {
            String text = section.title() + CANONICAL.writeValueAsString(node);
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
