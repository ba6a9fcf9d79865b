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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Visits of foreign leaders to the United States. */
final class Visits {

    private static final Known VISIT =
            Known.once("id", "start-date", "end-date", "visitor", "from", "from/@id", "description")
                    .prose("description");
    private static final Known VISITS = Known.once().records("visit");

    /** Kingdoms in which the head of the government is called president. */
    private static final Set<String> PRESIDENTS_OF_GOVERNMENT = Set.of("ES");

    private final Path directory;
    private final Output output;
    private final Account account;
    private final Countries countries;
    private final StayWriter stays;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> positions = new HashMap<>();

    private final Set<String> joined = new HashSet<>();
    private final Namesakes namesakes = new Namesakes();

    /** A person and the spellings of the name. */
    private record Person(String key, Set<String> spellings) {}

    /** A visit as it was read. */
    private record Read(
            Element element,
            Account.Entry entry,
            String visitor,
            List<Visitor> visitors,
            Countries.OnDays from,
            @Nullable FuzzyPeriod period) {

        String code() {
            return from.code();
        }
    }

    Visits(Path directory, Territories territories, Output output, Account account) {
        this.directory = directory;
        this.output = output;
        this.account = account;
        this.countries = new Countries(territories, output);
        this.stays = new StayWriter(output, "visit/");
    }

    void convert() {
        List<Read> visits = new ArrayList<>();
        for (Path file : Xml.files(directory.resolve("data"))) {
            String name = directory.relativize(file).toString();
            Element root = Xml.read(file);
            if (account.isOther(root, "visits", name)) {
                continue;
            }
            account.expectOnlyIn(root, name, VISITS);
            for (Element visit : Xml.children(root, "visit")) {
                Read read = read(visit, account.read("visits", name, Xml.text(visit, "id")));
                if (read != null) {
                    visits.add(read);
                }
            }
        }
        for (Read visit : visits) {
            for (Visitor visitor : visit.visitors()) {
                namesakes.add(visit.code() + "/" + visitor.folded(), visit.period());
            }
        }
        visits.forEach(this::write);
        people.values().forEach(this::writeSpellings);
        countries.writeNames();
    }

    private @Nullable Read read(Element visit, Account.Entry entry) {
        entry.expectOnly(visit, VISIT);
        String visitor = Xml.text(visit, "visitor");
        String territory =
                Xml.child(visit, "from").map(from -> from.getAttribute("id").strip()).orElse("");
        String name = Xml.text(visit, "from");
        if (stays.isRepeated(
                entry,
                List.of(
                        Xml.text(visit, "start-date"),
                        Xml.text(visit, "end-date"),
                        visitor,
                        territory,
                        name,
                        Xml.text(visit, "description"),
                        String.valueOf(entry.withRest(null))))) {
            return null;
        }
        FuzzyPeriod period = stays.period(visit, entry);
        Countries.OnDays from =
                countries
                        .findOn(territory, name.isEmpty() ? null : name, period, entry.locator())
                        .orElse(null);
        if (from == null || from.code().equals(Territories.UNITED_STATES)) {
            entry.refuse("from", territory, "a known territory other than the United States");
            return null;
        }
        return new Read(visit, entry, visitor, Visitor.read(visitor), from, period);
    }

    private void write(Read visit) {
        Account.Entry entry = visit.entry();
        String prose = Xml.text(visit.element(), "description");
        StayWriter.Stay stay =
                new StayWriter.Stay(
                        visit.code(),
                        countries.unitedStates(entry.locator()),
                        visit.period(),
                        longerStay(prose, visit.period(), entry),
                        prose,
                        List.of(),
                        null,
                        null);
        String key = stays.write(stay, entry);
        stays.writeStatus(key, visit.element(), stay, entry);
        stays.stateUnreadDays(key, visit.element(), visit.period(), entry);
        String name = Xml.text(visit.element(), "from");
        if (!name.isEmpty() && !name.equals(countries.name(visit.code()))) {
            output.state(key, entry.locator(), "from", name);
        }
        if (visit.from().byDays()) {
            output.infer(key, entry.locator(), "from", StayWriter.BY_DAYS);
        }
        writeParticipants(key, visit);
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

    private void writeParticipants(String key, Read visit) {
        String text = visit.visitor();
        String code = visit.code();
        Account.Entry entry = visit.entry();
        if (text.isEmpty()) {
            entry.partly("visitor", null, "who visited");
            return;
        }
        output.state(key, entry.locator(), "participants", text);
        if (visit.visitors().isEmpty()) {
            entry.partly("visitor", text, "a known office and a name; loaded as a description");
            participant(key, 1, code).set("description", text).write();
        }
        int ordinal = 0;
        for (Visitor visitor : visit.visitors()) {
            participant(key, ++ordinal, code)
                    .set("official", official(visitor, visit, key))
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
                noticeFunction(held, text, visit);
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
    private String official(Visitor visitor, Read visit, String visitKey) {
        Account.Entry entry = visit.entry();
        String key = officialKey(visitor, visit, visitKey);
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
        } else if (visitor.hasShortName() && joined.add(key)) {
            entry.note("visitor", visit.visitor(), "a full name; taken for " + key);
        }
        person.spellings().add(visitor.name());
        return key;
    }

    /**
     * A name of one word is that of several people, if it is used again after a long time. The
     * first year is part of the key, so that later visits change none.
     */
    private String officialKey(Visitor visitor, Read visit, String visitKey) {
        String name = visit.code() + "/" + visitor.folded();
        if (!visitor.hasShortName()) {
            return "official/" + name;
        }
        Integer since = namesakes.since(name, visit.period());
        if (since == null) {
            return "official/" + name + "/" + visitKey;
        }
        String key = "official/" + name + "/" + since;
        if (namesakes.hasEarlier(name, since) && !people.containsKey(key)) {
            visit.entry()
                    .note(
                            "visitor",
                            visit.visitor(),
                            "a full name; taken for somebody else than the one of that name who"
                                    + " visited more than %d years before"
                                            .formatted(Namesakes.GAP));
        }
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
                code + " " + office.title() + " " + office.function(),
                _ -> {
                    String key = positionKey(office, code);
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

    /** A queen who reigns and one who is the king's wife hold two offices of one title. */
    private static String positionKey(Visitor.Office office, String code) {
        String key = "position/" + code + "/" + Territories.slug(office.title());
        return office.isConsorts() ? key + "-consort" : key;
    }

    /** The European Union has presidents, but is no state that they could be the head of. */
    private static PositionFunction function(Visitor.Office office, String code) {
        return code.equals("EU") || isPresidentOfGovernment(office, code)
                ? PositionFunction.OTHER
                : office.function();
    }

    private static boolean isPresidentOfGovernment(Visitor.Office office, String code) {
        return PRESIDENTS_OF_GOVERNMENT.contains(code) && office.title().equals("President");
    }

    private static void noticeFunction(Visitor.Office office, String text, Read visit) {
        if (isPresidentOfGovernment(office, visit.code())) {
            visit.entry()
                    .note(
                            "visitor",
                            text,
                            "a title that tells the office: a kingdom has no president as its head,"
                                    + " so this one is loaded as some other office");
        }
    }
}
