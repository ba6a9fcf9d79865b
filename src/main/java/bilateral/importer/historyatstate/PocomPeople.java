package bilateral.importer.historyatstate;

import bilateral.datapackage.PackageTables;
import bilateral.source.NameKind;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** The people of pocom, and what they are called by others. */
final class PocomPeople {

    private static final Known PERSON =
            Known.once(
                            "id",
                            "old-ids",
                            "persName",
                            "persName/surname",
                            "persName/forename",
                            "persName/genName",
                            "residence")
                    .often(
                            "old-ids/old-id",
                            "persName/altname",
                            "birth",
                            "death",
                            "career-type",
                            "residence/state-id");

    private final Path directory;
    private final Output output;
    private final Account account;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> formerIds = new HashMap<>();

    PocomPeople(Path directory, Output output, Account account) {
        this.directory = directory;
        this.output = output;
        this.account = account;
    }

    /** What the package of pocom calls a person, also for those who refer to it from elsewhere. */
    static String key(String id) {
        return "person/" + id;
    }

    void convert() {
        for (Path file : Xml.files(directory.resolve("people"))) {
            String name = directory.relativize(file).toString();
            Element person = Xml.read(file);
            if (!account.isOther(person, "person", name)) {
                convert(person, name);
            }
        }
    }

    /** The key of a person, also under a former id; empty when there is none. */
    Optional<String> find(String id) {
        String key = keys.get(id);
        return Optional.ofNullable(key == null ? formerIds.get(id) : key);
    }

    private void convert(Element person, String file) {
        String id = Xml.text(person, "id");
        Account.Entry entry = account.read("people", file, id);
        entry.expectOnly(person, PERSON);
        Element name = Xml.child(person, "persName").orElse(person);
        String surname = Xml.text(name, "surname");
        String forename = Xml.text(name, "forename");
        if (id.isEmpty() || (surname + forename).isEmpty()) {
            entry.refuse(id.isEmpty() ? "id" : "persName", null, "an id and a name");
            return;
        }
        if (keys.containsKey(id)) {
            entry.refuse("id", id, "an id that nobody else has");
            return;
        }
        String key = key(id);
        keys.put(id, key);
        String generation = Xml.text(name, "genName");
        String shown = join(" ", forename, surname, generation);
        output.row(PackageTables.OFFICIALS)
                .set("key", key)
                .set("name", shown)
                .set("sortName", join(", ", surname, join(" ", forename, generation)))
                .write();
        writeNames(key, shown, Xml.texts(name, "altname"));
        Xml.child(person, "old-ids").map(ids -> Xml.texts(ids, "old-id")).orElse(List.of()).stream()
                .forEach(old -> formerIds.putIfAbsent(old, key));
        output.cite(key, entry.locator(), entry.withRest(note(person)));
    }

    private void writeNames(String key, String shown, List<String> others) {
        Set<String> names = new LinkedHashSet<>(others);
        names.remove(shown);
        int ordinal = 0;
        for (String other : names) {
            output.row(PackageTables.OFFICIAL_NAMES)
                    .set("official", key)
                    .set("ordinal", ++ordinal)
                    .set("name", other)
                    .set("kind", NameKind.SPELLING)
                    .set("language", "en")
                    .write();
        }
    }

    /** What the model has no field for, in the words of the source. */
    private static @Nullable String note(Element person) {
        StringJoiner note = new StringJoiner("; ");
        add(note, "birth", Xml.texts(person, "birth"));
        add(note, "death", Xml.texts(person, "death"));
        add(note, "career-type", Xml.texts(person, "career-type"));
        add(
                note,
                "residence",
                Xml.child(person, "residence")
                        .map(residence -> Xml.texts(residence, "state-id"))
                        .orElse(List.of()));
        add(
                note,
                "old-id",
                Xml.child(person, "old-ids")
                        .map(ids -> Xml.texts(ids, "old-id"))
                        .orElse(List.of()));
        return note.length() == 0 ? null : note.toString();
    }

    private static void add(StringJoiner note, String name, List<String> values) {
        if (!values.isEmpty()) {
            note.add(name + " " + String.join(", ", values));
        }
    }

    private static String join(String between, String... parts) {
        StringJoiner text = new StringJoiner(between);
        for (String part : parts) {
            if (!part.isEmpty()) {
                text.add(part);
            }
        }
        return text.toString();
    }
}
