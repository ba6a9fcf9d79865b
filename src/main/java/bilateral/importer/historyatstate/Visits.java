package bilateral.importer.historyatstate;

import bilateral.datapackage.PackageTables;
import bilateral.datapackage.PackageWriter;
import bilateral.official.ParticipantRole;
import bilateral.official.ParticipantSide;
import bilateral.official.PositionFunction;
import bilateral.source.NameKind;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Visits of foreign leaders to the United States. */
final class Visits {

    private static final Set<String> FIELDS =
            Set.of(
                    "id",
                    "start-date",
                    "end-date",
                    "visitor",
                    "from",
                    "description",
                    "created-by",
                    "created-datetime",
                    "last-modified-by",
                    "last-modified-datetime");

    private final Path directory;
    private final Output output;
    private final Account account;
    private final Countries countries;
    private final StayWriter stays;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> positions = new HashMap<>();

    /** A person and the spellings of the name. */
    private record Person(String key, Set<String> spellings) {}

    Visits(Path directory, Territories territories, Output output, Account account) {
        this.directory = directory;
        this.output = output;
        this.account = account;
        this.countries = new Countries(territories, output);
        this.stays = new StayWriter(output, "visit/");
    }

    void convert() {
        for (Path file : Xml.files(directory.resolve("data"))) {
            String name = directory.relativize(file).toString();
            Element visits = Xml.read(file);
            if (account.isOther(visits, "visits", name)) {
                continue;
            }
            for (Element visit : Xml.children(visits, "visit")) {
                convert(visit, account.read("visits", name, Xml.text(visit, "id")));
            }
        }
        people.values().forEach(this::writeSpellings);
        countries.writeNames();
    }

    private void convert(Element visit, Account.Entry entry) {
        entry.expectOnly(visit, FIELDS);
        String visitor = Xml.text(visit, "visitor");
        Element from = Xml.child(visit, "from").orElse(visit);
        String territory = from.getAttribute("id").strip();
        String name = Xml.text(visit, "from");
        String prose = Xml.text(visit, "description");
        if (stays.isRepeated(
                entry,
                List.of(
                        Xml.text(visit, "start-date"),
                        Xml.text(visit, "end-date"),
                        visitor,
                        territory,
                        name,
                        prose))) {
            return;
        }
        String code =
                countries
                        .find(territory, name.isEmpty() ? null : name, entry.locator())
                        .orElse(null);
        if (code == null || code.equals(Territories.UNITED_STATES)) {
            entry.refuse("from", territory, "a known territory other than the United States");
            return;
        }
        FuzzyPeriod period = stays.period(visit, entry);
        StayWriter.Stay stay =
                new StayWriter.Stay(
                        code,
                        countries.unitedStates(entry.locator()),
                        period,
                        longerStay(prose, period, entry),
                        prose,
                        List.of(),
                        null,
                        null);
        String key = stays.write(stay, entry);
        stays.writeStatus(key, visit, stay, entry);
        stays.stateUnreadDays(key, visit, period, entry);
        if (!name.isEmpty() && !name.equals(countries.name(code))) {
            output.state(key, entry.locator(), "from", name);
        }
        writeParticipants(key, visitor, code, entry);
    }

    private static @Nullable FuzzyPeriod longerStay(
            String prose, @Nullable FuzzyPeriod period, Account.Entry entry) {
        FuzzyPeriod stay =
                period == null || period.startEarliest() == null || period.endLatest() == null
                        ? null
                        : LongerStay.read(prose, period.startEarliest(), period.endLatest());
        if (stay == null && LongerStay.isMentioned(prose)) {
            entry.partly(
                    "description",
                    prose,
                    "a stay that encloses the visit, as \"In U.S. May 1–June 1\"; only the text is"
                            + " loaded");
        }
        return stay == null || stay.equals(period) ? null : stay;
    }

    private void writeParticipants(String key, String text, String code, Account.Entry entry) {
        if (text.isEmpty()) {
            entry.partly("visitor", null, "who visited");
            return;
        }
        output.state(key, entry.locator(), "participants", text);
        List<Visitor> visitors = Visitor.read(text);
        if (visitors.isEmpty()) {
            entry.partly("visitor", text, "a known office and a name; loaded as a description");
            participant(key, 1, code).set("description", text).write();
        }
        int ordinal = 0;
        for (Visitor visitor : visitors) {
            participant(key, ++ordinal, code)
                    .set("official", official(visitor, code, entry))
                    .set("description", visitor.awaited())
                    .set("rank", visitor.rank())
                    .write();
            int office = 0;
            for (Visitor.Office held : visitor.offices()) {
                output.row(PackageTables.PARTICIPANT_POSITIONS)
                        .set("event", key)
                        .set("participant", ordinal)
                        .set("ordinal", ++office)
                        .set("position", position(held, code, entry))
                        .write();
            }
        }
    }

    private PackageWriter.Cells participant(String visit, int ordinal, String code) {
        return output.row(PackageTables.PARTICIPANTS)
                .set("event", visit)
                .set("ordinal", ordinal)
                .set("forCountry", code)
                .set("side", ParticipantSide.VISITING)
                .set("role", ordinal == 1 ? ParticipantRole.LEAD : ParticipantRole.MEMBER);
    }

    /** One person for each name of a country: nobody is joined by likeness. */
    private String official(Visitor visitor, String code, Account.Entry entry) {
        String key = "official/" + code + "/" + visitor.folded();
        Person person = people.get(key);
        if (person == null) {
            person = new Person(key, new LinkedHashSet<>());
            people.put(key, person);
            output.row(PackageTables.OFFICIALS)
                    .set("key", key)
                    .set("name", visitor.name())
                    .set("sortName", visitor.name())
                    .write();
            output.cite(key, entry.locator(), null);
        }
        person.spellings().add(visitor.name());
        return key;
    }

    private void writeSpellings(Person person) {
        List<String> others = new ArrayList<>(person.spellings());
        for (int ordinal = 1; ordinal < others.size(); ordinal++) {
            output.row(PackageTables.OFFICIAL_NAMES)
                    .set("official", person.key())
                    .set("ordinal", ordinal)
                    .set("name", others.get(ordinal))
                    .set("kind", NameKind.SPELLING)
                    .set("language", "en")
                    .write();
        }
    }

    private String position(Visitor.Office office, String code, Account.Entry entry) {
        return positions.computeIfAbsent(
                code + " " + office.title(),
                _ -> {
                    String key = "position/" + code + "/" + Territories.slug(office.title());
                    output.row(PackageTables.POSITIONS)
                            .set("key", key)
                            .set("title", office.title())
                            .set("function", function(office, code))
                            .set("country", code)
                            .write();
                    output.cite(key, entry.locator(), null);
                    return key;
                });
    }

    /** The European Union has presidents, but is no state that they could be the head of. */
    private static PositionFunction function(Visitor.Office office, String code) {
        return code.equals("EU") ? PositionFunction.OTHER : office.function();
    }
}
