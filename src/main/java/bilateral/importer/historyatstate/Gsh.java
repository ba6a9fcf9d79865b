package bilateral.importer.historyatstate;

import bilateral.country.CountryKind;
import bilateral.datapackage.PackageTables;
import bilateral.source.NameKind;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * States and territories.
 *
 * <p>An id names a territory in one period, so several of them can be one country: our table of
 * {@link Territories} says which. Each brings a period of that country and the names of that
 * period.
 */
final class Gsh {

    private static final Known TERRITORY =
            Known.once(
                            "id",
                            "short-form-name",
                            "long-form-name",
                            "long-form-name/@type",
                            "type-of-territory",
                            "valid-since",
                            "valid-since/@precision",
                            "valid-since/@certainty",
                            "valid-until",
                            "valid-until/@precision",
                            "valid-until/@certainty",
                            "exists-on-todays-map",
                            "predecessors",
                            "successors",
                            "sources")
                    .often("predecessors/predecessor", "successors/successor", "sources/source")
                    .prose("notes", "sources/source");
    private static final String TABLE_KIND =
            "The source tells no type: it is the kind in the importer's own table.";
    private static final String NO_KIND =
            "The source tells no type, and no table knows the territory: taken for a state.";
    private static final String OPEN = "9999";
    private static final Pattern YEAR = Pattern.compile("(-?)(\\d{1,4})");

    private final Path directory;
    private final Territories table;
    private final Output output;
    private final Account account;
    private final Map<String, Territory> territories = new LinkedHashMap<>();
    private final Map<String, List<Territory>> countries = new LinkedHashMap<>();

    Gsh(Path directory, Territories table, Output output, Account account) {
        this.directory = directory;
        this.table = table;
        this.output = output;
        this.account = account;
    }

    /** A territory as it was read. */
    private record Territory(
            Element element,
            Account.Entry entry,
            String id,
            String code,
            String name,
            String formalName,
            @Nullable CountryKind kind,
            @Nullable String period) {

        boolean exists() {
            return Xml.text(element, "valid-until").equals(OPEN);
        }
    }

    void convert() {
        for (Path file : Xml.files(directory.resolve("data/territories"))) {
            read(file);
        }
        countries.values().forEach(this::write);
        writeSuccessions();
    }

    private void read(Path file) {
        String fileName = directory.relativize(file).toString();
        Element element = Xml.read(file);
        if (account.isOther(element, "territory", fileName)) {
            return;
        }
        String id = Xml.text(element, "id");
        Account.Entry entry = account.read("territories", fileName, id);
        entry.expectOnly(element, TERRITORY);
        String name = Xml.text(element, "short-form-name");
        if (id.isEmpty() || name.isEmpty()) {
            entry.refuse(id.isEmpty() ? "id" : "short-form-name", null, "an id and a name");
            return;
        }
        if (territories.containsKey(id)) {
            entry.refuse("id", id, "an id that no other territory has");
            return;
        }
        String code =
                table.find(id, null)
                        .map(Territories.Country::code)
                        .orElseGet(() -> Territories.coined(id));
        Territory territory =
                new Territory(
                        element,
                        entry,
                        id,
                        code,
                        name,
                        Xml.text(element, "long-form-name"),
                        kind(element, entry),
                        period(element, entry));
        String today = Xml.text(element, "exists-on-todays-map");
        if (!today.isEmpty() && !today.equals(String.valueOf(territory.exists()))) {
            entry.unread("exists-on-todays-map", today, "what valid-until says");
        }
        territories.put(id, territory);
        countries.computeIfAbsent(code, _ -> new ArrayList<>()).add(territory);
    }

    private static @Nullable CountryKind kind(Element element, Account.Entry entry) {
        String type = Xml.text(element, "type-of-territory");
        return switch (type) {
            case "independent-state" -> CountryKind.STATE;
            case "dependency-or-area-of-special-sovereignty" -> CountryKind.TERRITORY;
            default -> {
                entry.partly(
                        "type-of-territory",
                        type.isEmpty() ? null : type,
                        "independent-state or dependency-or-area-of-special-sovereignty; without"
                                + " it there is no period, only its text");
                yield null;
            }
        };
    }

    private static @Nullable String period(Element element, Account.Entry entry) {
        String since = year(element, "valid-since", entry);
        String until =
                Xml.text(element, "valid-until").equals(OPEN)
                        ? ".."
                        : year(element, "valid-until", entry);
        String period = since + "/" + until;
        if (period.equals("/")) {
            return null;
        }
        if (SourceDates.period(period) == null) {
            entry.partly(
                    "valid-until",
                    until,
                    "a year that is not before valid-since (%s); only the text is loaded"
                            .formatted(since));
            return null;
        }
        return period;
    }

    /** A year in EDTF, which is approximate or uncertain where the source says so. */
    private static String year(Element element, String name, Account.Entry entry) {
        String text = Xml.text(element, name);
        if (text.isEmpty()) {
            return "";
        }
        var year = YEAR.matcher(text);
        if (!year.matches()) {
            entry.partly(name, text, "a year; only the text is loaded");
            return "";
        }
        String qualifier =
                Xml.child(element, name)
                        .map(
                                date ->
                                        date.hasAttribute("precision")
                                                ? "~"
                                                : date.hasAttribute("certainty") ? "?" : "")
                        .orElse("");
        return "%s%04d%s".formatted(year.group(1), Integer.parseInt(year.group(2)), qualifier);
    }

    private void write(List<Territory> periods) {
        List<Territory> inOrder =
                periods.stream().sorted(Comparator.comparing(Gsh::lastYear)).toList();
        Territory latest = inOrder.getLast();
        CountryKind toldKind = kindOf(inOrder);
        output.row(PackageTables.COUNTRIES)
                .set("key", latest.code())
                .set("name", latest.name())
                .set("kind", toldKind == null ? inferredKind(latest.code()) : toldKind)
                .write();
        int periodOrdinal = 0;
        int nameOrdinal = 0;
        for (Territory territory : inOrder) {
            if (territory.kind() != null && territory.period() != null) {
                output.row(PackageTables.COUNTRY_PERIODS)
                        .set("country", territory.code())
                        .set("ordinal", ++periodOrdinal)
                        .set("kind", territory.kind())
                        .set("period", territory.period())
                        .write();
            }
            // A name that ended has to be told, or the formal one would stand in its place.
            if (!territory.name().equals(latest.name()) || !territory.exists()) {
                writeName(territory, ++nameOrdinal, territory.name(), NameKind.SHORT);
            }
            if (!territory.formalName().isEmpty()
                    && !territory.formalName().equals(territory.name())) {
                writeName(territory, ++nameOrdinal, territory.formalName(), NameKind.OFFICIAL);
            }
            cite(territory);
        }
        if (toldKind == null) {
            String rule = table.has(latest.code()) ? TABLE_KIND : NO_KIND;
            output.infer(latest.code(), latest.entry().locator(), "kind", rule);
            latest.entry().note("type-of-territory", null, "the kind of the country. " + rule);
        }
    }

    /** When a territory ended, so that the one that is left is last. */
    private static int lastYear(Territory territory) {
        var year = YEAR.matcher(Xml.text(territory.element(), "valid-until"));
        if (!year.matches()) {
            return Integer.MIN_VALUE;
        }
        int number = Integer.parseInt(year.group(2));
        return year.group(1).isEmpty() ? number : -number;
    }

    /** What the source says that it is, or was last; null where it says nothing. */
    private static @Nullable CountryKind kindOf(List<Territory> inOrder) {
        for (Territory territory : inOrder.reversed()) {
            if (territory.kind() != null) {
                return territory.kind();
            }
        }
        return null;
    }

    private CountryKind inferredKind(String code) {
        return table.has(code) ? table.get(code).kind() : CountryKind.STATE;
    }

    private void writeName(Territory territory, int ordinal, String name, NameKind kind) {
        output.row(PackageTables.COUNTRY_NAMES)
                .set("country", territory.code())
                .set("ordinal", ordinal)
                .set("name", name)
                .set("kind", kind)
                .set("language", "en")
                .set("period", territory.period())
                .write();
    }

    private void cite(Territory territory) {
        Element element = territory.element();
        StringJoiner note = new StringJoiner("; ");
        String notes = Xml.text(element, "notes");
        if (!notes.isEmpty()) {
            note.add(notes);
        }
        String form =
                Xml.child(element, "long-form-name")
                        .map(name -> name.getAttribute("type").strip())
                        .orElse("");
        if (!form.isEmpty()) {
            note.add("long-form-name: " + form);
        }
        Xml.child(element, "sources")
                .ifPresent(
                        sources ->
                                Xml.texts(sources, "source")
                                        .forEach(source -> note.add("source: " + source)));
        String locator = territory.entry().locator();
        output.cite(territory.code(), locator, territory.entry().withRest(note.toString()));
        boolean told = territory.kind() != null && territory.period() != null;
        if (!told || qualified(element, "valid-since") || qualified(element, "valid-until")) {
            String stated =
                    "%s, %s to %s"
                            .formatted(
                                    Xml.text(element, "type-of-territory"),
                                    stated(element, "valid-since"),
                                    stated(element, "valid-until"));
            output.state(
                    territory.code(), locator, "periods", stated.replaceAll("^, ", "").strip());
        }
    }

    private static boolean qualified(Element element, String name) {
        return Xml.child(element, name).map(Element::hasAttributes).orElse(false);
    }

    /** A year with what is said of its exactness. */
    private static String stated(Element element, String name) {
        StringBuilder text = new StringBuilder(Xml.text(element, name));
        if (text.isEmpty()) {
            text.append('?');
        }
        Xml.child(element, name)
                .ifPresent(
                        date -> {
                            for (String attribute : List.of("precision", "certainty")) {
                                if (date.hasAttribute(attribute)) {
                                    text.append(
                                            " (%s %s)"
                                                    .formatted(
                                                            attribute,
                                                            date.getAttribute(attribute)));
                                }
                            }
                        });
        return text.toString();
    }

    private void writeSuccessions() {
        Map<String, Set<String>> predecessors = new HashMap<>();
        for (Territory territory : territories.values()) {
            for (Territory other : others(territory, "predecessors", "predecessor")) {
                succeed(predecessors, other, territory);
            }
            for (Territory other : others(territory, "successors", "successor")) {
                succeed(predecessors, territory, other);
            }
        }
    }

    private List<Territory> others(Territory territory, String list, String name) {
        List<Territory> others = new ArrayList<>();
        for (String id :
                Xml.child(territory.element(), list)
                        .map(element -> Xml.texts(element, name))
                        .orElse(List.of())) {
            Territory other = territories.get(id);
            if (id.equals(territory.id())) {
                territory.entry().partly(name, id, "another territory; the link is left out");
            } else if (other == null) {
                territory.entry().partly(name, id, "the id of a territory; the link is left out");
            } else {
                others.add(other);
            }
        }
        return others;
    }

    /** Writes what came from what, once; of two periods of one country none came from the other. */
    private void succeed(Map<String, Set<String>> written, Territory from, Territory to) {
        if (!from.code().equals(to.code())
                && written.computeIfAbsent(to.code(), _ -> new LinkedHashSet<>())
                        .add(from.code())) {
            output.row(PackageTables.COUNTRY_PREDECESSORS)
                    .set("country", to.code())
                    .set("predecessor", from.code())
                    .write();
        }
    }
}
