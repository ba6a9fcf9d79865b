package bilateral.importer;

import bilateral.agreement.Agreement;
import bilateral.importer.Entry.State;
import bilateral.organization.Party;

import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        List<Entry<Agreement>> agreements =
                reader.entries(Section.AGREEMENTS, EventRecords::agreement);
        Map<UUID, Set<Party>> parties = parties(agreements);
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
                        agreements,
                        reader.entries(
                                Section.ACTIONS, fields -> EventRecords.action(fields, parties)),
                        reader.entries(Section.MEETINGS, EventRecords::meeting),
                        reader.entries(Section.MILESTONES, RelationRecords::milestone),
                        reader.entries(Section.FIGURES, RelationRecords::figure),
                        reader.entries(Section.GROUPINGS, RelationRecords::grouping));
        file.problems().refuseIfAny(file.file());
        return dataset;
    }

    private static Map<UUID, Set<Party>> parties(List<Entry<Agreement>> agreements) {
        return agreements.stream()
                .map(Entry::record)
                .collect(
                        Collectors.toMap(
                                Agreement::id,
                                agreement ->
                                        agreement.parties().stream()
                                                .map(Agreement.PartyInRole::party)
                                                .collect(Collectors.toSet())));
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
