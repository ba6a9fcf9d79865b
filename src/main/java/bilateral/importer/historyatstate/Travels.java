package bilateral.importer.historyatstate;

import bilateral.datapackage.PackageTables;
import bilateral.official.ParticipantRole;
import bilateral.official.ParticipantSide;
import bilateral.official.PositionFunction;
import bilateral.official.TenureOutcome;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Journeys of presidents and secretaries of state: each leg is a visit.
 *
 * <p>The legs of one traveller are one journey as long as each begins at most one day after the
 * journey so far has ended. The source has no journeys, so the trip of a visit is marked as
 * inferred. So is the visit of the president that a secretary accompanied.
 */
final class Travels {

    private static final Known TRIP =
            Known.once(
                            "@role",
                            "@who",
                            "id",
                            "role",
                            "name",
                            "start-date",
                            "end-date",
                            "country",
                            "country/@id",
                            "locale",
                            "remarks")
                    .prose("remarks");
    private static final Known TRIPS = Known.once().records("trip");
    private static final String JOURNEY =
            "Legs of one traveller are one journey as long as each begins at most one day after the"
                    + " journey so far has ended.";
    private static final String ACCOMPANIED =
            "The only leg of that president in that country on those days.";
    private static final Pattern WITH_PRESIDENT =
            Pattern.compile(
                    "Accompanied President (?<name>[\\p{Lu}][\\p{L}.’' -]*?)(?:[.,;]| (?:to|on|en|for|at|in|and|while|during|as|from)\\b).*");
    private static final Pattern MADE_AS =
            Pattern.compile(".*\\[Visit made as (?<awaited>[^\\]]+?)\\.?\\].*");
    private static final Pattern PLACES =
            Pattern.compile("[^,;/()&]+(?: \\([^()]*\\))?(?:, [^,;/()&]+(?: \\([^()]*\\))?)*");
    private static final Pattern AND = Pattern.compile("(?i) and ");

    /** What may stand between places, though it may also be part of a name. */
    private static final Pattern SEVERAL = Pattern.compile("(?i)[,;/&]| and ");

    private static final Pattern BETWEEN_PLACES = Pattern.compile(", (?![^()]*\\))");

    private final Path directory;
    private final @Nullable Path pocom;
    private final Output output;
    private final Account account;
    private final Countries countries;
    private final StayWriter stays;
    private final Map<String, String> officials = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> positions = new HashMap<>();
    private final Map<String, List<FuzzyPeriod>> presidencies = new HashMap<>();
    private final Map<String, String> births = new HashMap<>();
    private final List<Leg> presidential = new ArrayList<>();
    private @Nullable Map<String, Path> people;

    /** The offices of those whose journeys are told, by what the source calls their role. */
    private enum Office {
        PRESIDENT("president", "President", PositionFunction.HEAD_OF_STATE),
        SECRETARY("secretary", "Secretary of State", PositionFunction.FOREIGN_MINISTER);

        private final String role;
        private final String title;
        private final PositionFunction function;

        Office(String role, String title, PositionFunction function) {
            this.role = role;
            this.title = title;
            this.function = function;
        }

        static @Nullable Office of(String role) {
            for (Office office : values()) {
                if (office.role.equals(role)) {
                    return office;
                }
            }
            return null;
        }
    }

    /** A leg as it was read. */
    private record Leg(
            Element element,
            Account.Entry entry,
            Office office,
            String who,
            Countries.OnDays country,
            @Nullable FuzzyPeriod period) {

        String code() {
            return country.code();
        }

        @Nullable LocalDate first() {
            return period == null ? null : period.startEarliest();
        }

        @Nullable LocalDate last() {
            return period == null ? null : period.endLatest();
        }
    }

    Travels(
            Path directory,
            @Nullable Path pocom,
            Territories territories,
            Output output,
            Account account) {
        this.directory = directory;
        this.pocom = pocom;
        this.output = output;
        this.account = account;
        this.countries = new Countries(territories, output);
        this.stays = new StayWriter(output, "leg/");
    }

    void convert() {
        convertPresidents();
        Map<String, List<Leg>> legs = new LinkedHashMap<>();
        for (String folder : List.of("president-travels", "secretary-travels")) {
            for (Path file : Xml.files(directory.resolve(folder))) {
                String name = directory.relativize(file).toString();
                Element trips = Xml.read(file);
                if (account.isOther(trips, "trips", name)) {
                    continue;
                }
                account.expectOnlyIn(trips, name, TRIPS);
                for (Element trip : Xml.children(trips, "trip")) {
                    Leg leg = read(trip, account.read("legs", name, Xml.text(trip, "id")));
                    if (leg != null) {
                        if (leg.office() == Office.PRESIDENT) {
                            presidential.add(leg);
                        }
                        legs.computeIfAbsent(leg.who() + " " + leg.office(), _ -> new ArrayList<>())
                                .add(leg);
                    }
                }
            }
        }
        legs.values().forEach(this::write);
        countries.writeNames();
    }

    private void convertPresidents() {
        for (Presidents.President president : new Presidents(directory, account).read()) {
            Account.Entry entry = president.entry();
            String id = entry.id();
            births.put(id, president.birth());
            String official = official(Office.PRESIDENT, id, president.name(), entry);
            FuzzyPeriod period = president.period();
            if (period != null) {
                presidencies.computeIfAbsent(id, _ -> new ArrayList<>()).add(period);
            }
            String key = "presidency/" + president.key();
            output.row(PackageTables.TENURES)
                    .set("key", key)
                    .set("official", official)
                    .set("position", position(Office.PRESIDENT, entry))
                    .set("period", period)
                    .set("openAsOf", period == null ? null : period.openAsOf())
                    .set("outcome", TenureOutcome.SERVED)
                    .write();
            output.cite(key, entry.locator(), entry.withRest(president.note()));
            if (period == null) {
                output.state(key, entry.locator(), "period", president.days());
            }
        }
    }

    private @Nullable Leg read(Element trip, Account.Entry entry) {
        entry.expectOnly(trip, TRIP);
        String who = trip.getAttribute("who").strip();
        String role = trip.getAttribute("role").strip();
        String territory =
                Xml.child(trip, "country").map(to -> to.getAttribute("id").strip()).orElse("");
        String name = Xml.text(trip, "country");
        String roleText = Xml.text(trip, "role");
        if (!roleText.isEmpty() && !roleText.equals(role)) {
            entry.unread("role", roleText, "what the attribute says: " + role);
        }
        if (stays.isRepeated(
                entry,
                List.of(
                        role,
                        who,
                        Xml.text(trip, "start-date"),
                        Xml.text(trip, "end-date"),
                        territory,
                        name,
                        Xml.text(trip, "locale"),
                        Xml.text(trip, "remarks"),
                        String.valueOf(entry.withRest(null))))) {
            return null;
        }
        Office office = Office.of(role);
        if (office == null || who.isEmpty()) {
            entry.refuse("role", role, "president or secretary, and who it was");
            return null;
        }
        FuzzyPeriod period = stays.period(trip, entry);
        Countries.OnDays country =
                countries
                        .findOn(territory, name.isEmpty() ? null : name, period, entry.locator())
                        .orElse(null);
        if (country == null || country.code().equals(Territories.UNITED_STATES)) {
            entry.refuse("country", territory, "a known territory other than the United States");
            return null;
        }
        stays.key(entry);
        return new Leg(trip, entry, office, who, country, period);
    }

    /** Writes the legs of one traveller, journey by journey. */
    private void write(List<Leg> legs) {
        List<Leg> inOrder =
                legs.stream()
                        .sorted(
                                Comparator.comparing(
                                                Leg::first,
                                                Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(
                                                Leg::last,
                                                Comparator.nullsLast(Comparator.naturalOrder()))
                                        .thenComparing(leg -> stays.key(leg.entry())))
                        .toList();
        List<Leg> journey = new ArrayList<>();
        LocalDate over = null;
        for (Leg leg : inOrder) {
            LocalDate first = leg.first();
            if (over == null || first == null || first.isAfter(over.plusDays(1))) {
                writeJourney(journey);
                journey.clear();
                over = null;
            }
            journey.add(leg);
            LocalDate last = leg.last();
            if (last != null && (over == null || last.isAfter(over))) {
                over = last;
            }
        }
        writeJourney(journey);
    }

    private void writeJourney(List<Leg> legs) {
        String trip = null;
        if (legs.size() > 1) {
            trip = "trip/" + stays.key(legs.getFirst().entry());
            output.row(PackageTables.TRIPS).set("key", trip).write();
        }
        for (Leg leg : legs) {
            write(leg, trip);
        }
    }

    /**
     * The leg of the president whom a secretary accompanied: the remarks begin with saying so, and
     * the president has one leg, and one only, in that country that touches those days.
     */
    private @Nullable String accompanied(Leg leg, String remarks) {
        Matcher with = WITH_PRESIDENT.matcher(remarks);
        LocalDate first = leg.first();
        LocalDate last = leg.last();
        if (leg.office() != Office.SECRETARY || !with.matches() || first == null || last == null) {
            return null;
        }
        String name = with.group("name");
        String surname = Territories.slug(name.substring(name.lastIndexOf(' ') + 1));
        List<Leg> together =
                presidential.stream()
                        .filter(other -> other.code().equals(leg.code()))
                        .filter(other -> other.who().startsWith(surname + "-"))
                        .filter(
                                other ->
                                        other.period() != null
                                                && other.period().possiblyOverlaps(first, last))
                        .toList();
        return together.size() == 1 ? stays.key(together.getFirst().entry()) : null;
    }

    private void write(Leg leg, @Nullable String trip) {
        Element element = leg.element();
        Account.Entry entry = leg.entry();
        String remarks = Xml.text(element, "remarks");
        String accompanied = accompanied(leg, remarks);
        StayWriter.Stay stay =
                new StayWriter.Stay(
                        countries.unitedStates(entry.locator()),
                        leg.code(),
                        leg.period(),
                        null,
                        remarks,
                        places(Xml.text(element, "locale"), entry),
                        trip,
                        accompanied);
        String key = stays.write(stay, entry);
        stays.writeStatus(key, element, stay, entry);
        stays.stateUnreadDays(key, element, leg.period(), entry);
        if (trip != null) {
            output.infer(key, entry.locator(), "trip", JOURNEY);
        }
        if (leg.country().byDays()) {
            output.infer(key, entry.locator(), "to", StayWriter.BY_DAYS);
        }
        if (accompanied != null) {
            output.infer(key, entry.locator(), "accompanies", ACCOMPANIED);
        }
        String name = Xml.text(element, "country");
        if (!name.isEmpty() && !name.equals(countries.name(leg.code()))) {
            output.state(key, entry.locator(), "to", name);
        }
        String locale = Xml.text(element, "locale");
        if (locale.contains(",")) {
            output.state(key, entry.locator(), "places", locale);
        }
        String traveller = Xml.text(element, "name");
        String known = names.get(leg.who());
        if (known != null && !traveller.isEmpty() && !traveller.equals(known)) {
            output.state(key, entry.locator(), "participants", traveller);
        }
        String awaited = awaited(leg, remarks);
        output.row(PackageTables.PARTICIPANTS)
                .set("event", key)
                .set("ordinal", 1)
                .set(
                        "official",
                        official(
                                leg.office(),
                                leg.who(),
                                traveller.isEmpty() ? leg.who() : traveller,
                                entry))
                .set("description", awaited)
                .set("forCountry", Territories.UNITED_STATES)
                .set("side", ParticipantSide.VISITING)
                .set("role", ParticipantRole.LEAD)
                .write();
        if (awaited == null && heldOffice(leg)) {
            output.row(PackageTables.PARTICIPANT_POSITIONS)
                    .set("event", key)
                    .set("participant", 1)
                    .set("ordinal", 1)
                    .set("position", position(leg.office(), entry))
                    .write();
        }
    }

    /** As what the visit was made, if not yet in the office; null when it was in office. */
    private static @Nullable String awaited(Leg leg, String remarks) {
        Matcher made = MADE_AS.matcher(remarks);
        if (!made.matches()) {
            return null;
        }
        String awaited = made.group("awaited").replaceFirst("^(?:a|an|the) ", "");
        return awaited.equals(leg.office().title) ? null : awaited;
    }

    /** Whether the source itself does not say that a president was out of office then. */
    private boolean heldOffice(Leg leg) {
        LocalDate first = leg.first();
        LocalDate last = leg.last();
        List<FuzzyPeriod> held = presidencies.get(leg.who());
        if (leg.office() != Office.PRESIDENT || held == null || first == null || last == null) {
            return true;
        }
        boolean inOffice = held.stream().anyMatch(period -> period.possiblyOverlaps(first, last));
        if (!inOffice) {
            leg.entry()
                    .partly(
                            "start-date",
                            first.toString(),
                            "a day in office, by presidents/presidents.xml; loaded without office");
        }
        return inOffice;
    }

    /** The places of a text that lists them plainly; all of it as one where it doesn't. */
    private static List<String> places(String locale, Account.Entry entry) {
        if (locale.isEmpty()) {
            return List.of();
        }
        if (!PLACES.matcher(locale).matches() || AND.matcher(locale).find()) {
            if (SEVERAL.matcher(locale).find()) {
                entry.partly("locale", locale, "places with commas between; loaded as one");
            }
            return List.of(locale);
        }
        return BETWEEN_PLACES
                .splitAsStream(locale)
                .map(String::strip)
                .filter(place -> !place.isEmpty())
                .distinct()
                .toList();
    }

    private String position(Office office, Account.Entry entry) {
        return positions.computeIfAbsent(
                office.role,
                role -> {
                    String key = "position/" + role;
                    output.row(PackageTables.POSITIONS)
                            .set("key", key)
                            .set("title", office.title)
                            .set("function", office.function)
                            .set("country", countries.unitedStates(entry.locator()))
                            .write();
                    output.cite(key, entry.locator(), null);
                    return key;
                });
    }

    private String official(Office office, String who, String name, Account.Entry entry) {
        String known = officials.get(who);
        if (known != null) {
            return known;
        }
        String key = "official/" + who;
        officials.put(who, key);
        names.put(who, name);
        output.row(PackageTables.OFFICIALS)
                .set("key", key)
                .set("name", name)
                .set("sortName", sortName(who, name))
                .write();
        output.cite(key, entry.locator(), null);
        if (office == Office.SECRETARY || isInPocom(who)) {
            output.row(PackageTables.SAME_AS)
                    .set("record", key)
                    .set("dataset", Published.POCOM.dataset())
                    .set("key", PocomPeople.key(who))
                    .write();
        }
        return key;
    }

    /** The ids begin with the surname, so it is the end of the name that the id begins with. */
    private static String sortName(String who, String name) {
        int space = name.indexOf(' ');
        while (space >= 0) {
            String surname = name.substring(space + 1);
            if (who.startsWith(Territories.slug(surname) + "-")) {
                return surname + ", " + name.substring(0, space);
            }
            space = name.indexOf(' ', space + 1);
        }
        return name;
    }

    /**
     * Whether pocom has a president among its people: the data sets share the ids of secretaries,
     * but for presidents it takes the year of birth too.
     */
    private boolean isInPocom(String who) {
        String birth = births.getOrDefault(who, "");
        if (pocom == null || birth.isEmpty()) {
            return false;
        }
        if (people == null) {
            people = new HashMap<>();
            for (Path file : Xml.files(pocom.resolve("people"))) {
                people.put(file.getFileName().toString(), file);
            }
        }
        Path file = people.get(who + ".xml");
        if (file == null) {
            return false;
        }
        Element person = Xml.read(file);
        return Xml.text(person, "id").equals(who) && Xml.text(person, "birth").equals(birth);
    }
}
