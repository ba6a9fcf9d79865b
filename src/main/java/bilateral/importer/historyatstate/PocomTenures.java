package bilateral.importer.historyatstate;

import bilateral.datapackage.PackageTables;
import bilateral.official.TenureCapacity;
import bilateral.official.TenureEventKind;
import bilateral.official.TenureOutcome;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The appointments of pocom.
 *
 * <p>A tenure runs from {@code started} to {@code ended}; that somebody was appointed or arrived
 * starts nothing. What {@code started} was for a chief of mission is in the data set's own table of
 * events: the day of the credentials.
 */
final class PocomTenures {

    private static final Known APPOINTMENT =
            Known.once(
                            "@treatAsConsecutive",
                            "id",
                            "person-id",
                            "role-title-id",
                            "contemporary-territory-id",
                            "appointed",
                            "appointed/date",
                            "arrived",
                            "arrived/date",
                            "started",
                            "started/date",
                            "ended",
                            "ended/date",
                            "note/@type")
                    .often("appointed/note", "arrived/note", "started/note", "ended/note", "note")
                    .prose("appointed/note", "arrived/note", "started/note", "ended/note", "note");
    private static final Known CONCURRENT =
            Known.once(
                            "id",
                            "person-id",
                            "resident-at",
                            "resident-at/locale-id",
                            "resident-at/contemporary-territory-id")
                    .often("chief-id");

    /** Those that are not sent to a head of state or government with a letter of credence. */
    private static final Set<String> WITHOUT_CREDENTIALS =
            Set.of(
                    "acting-principal-officer",
                    "charge-daffaires-ad-interim",
                    "charge-daffaires-pro-tem",
                    "chief",
                    "chief-of-mission-of-us-office-abroad",
                    "consul-general",
                    "deputy-ambassador",
                    "director",
                    "personal-representative-of-the-president",
                    "principal-officer",
                    "representative");

    /**
     * Those of old were appointed and brought a letter to the foreign minister; those of today lead
     * an embassy that has no ambassador, and are not appointed.
     */
    private static final String CHARGE = "charge-daffaires";

    /** Notes to {@code started} that tell of credentials; an empty one does so too. */
    private static final Pattern CREDENTIALS =
            Pattern.compile(
                    "(?i)(?:presented credentials|transmitted credentials|credentials "
                            + "(?:presented|transmitted)).*");

    /** Words that only say how exact the date after them is. */
    private static final Pattern HOW_EXACT =
            Pattern.compile(
                    "(?i)(?:(?:on|or|about|approximately|circa|shortly|soon|before|after)\\s*)+");

    private static final Pattern LEFT = Pattern.compile("(?:Left|Departed)\\b.*");
    private static final Pattern RECALLED =
            Pattern.compile("(?:(?:Presented|Transmitted) recall|Recalled)\\b.*");
    private static final Pattern YEAR = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\b");

    /** Words after which a date should stand. */
    private static final Pattern ANNOUNCED =
            Pattern.compile("(?i).*\\b(?:on|about|before|after|until|since|by)[.,;:]*");

    private static final Pattern TERMINATED =
            Pattern.compile(
                    "(?i)(?:recess )?(?:appointment|commission|mission) (?:was )?"
                            + "(?:terminated|expired)\\b.*");
    private static final Pattern NOT_SERVED =
            Pattern.compile(
                    "(?i).*\\b(?:not commissioned|declined (?:the )?appointment|did not (?:serve|"
                            + "proceed to post|take (?:the )?oath|present credentials|take up)"
                            + "|nominations? (?:[^.;]*?)(?:not acted upon|withdrawn|rejected|tabled"
                            + "|returned|not confirmed)|nomination[^.;]* withdrawn"
                            + "|nominated[^.]*(?:withdrawn|returned|not acted upon)"
                            + "|before proceeding to post|not to have served"
                            + "|(?:had )?not presented? credentials).*");
    private static final Pattern NOMINATED =
            Pattern.compile(
                    "(?:Not commissioned; n|N)ominat(?:ion of|ed(?: on)?) (?<month>"
                            + SourceDates.MONTH
                            + ") (?<day>\\d{1,2}), (?<year>\\d{4})\\b.*");

    private final Path directory;
    private final PocomPeople people;
    private final Output output;
    private final Account account;
    private final Map<String, List<Concurrent>> residences = new HashMap<>();
    private final List<Concurrent> concurrent = new ArrayList<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Set<String> chiefs = new HashSet<>();

    /**
     * What was held.
     *
     * @param position the key of the office
     * @param chief whether it is that of a chief of mission
     * @param credentials whether its holder presents credentials
     * @param other whether the appointment is among those that came to nothing
     */
    record Office(
            String position,
            TenureCapacity capacity,
            boolean chief,
            boolean credentials,
            boolean other) {}

    /** Appointments to several countries at once, with where the envoy resided. */
    private record Concurrent(
            Account.Entry entry,
            String residence,
            String territory,
            String person,
            List<String> chiefs) {

        String stated() {
            return territory.isEmpty() ? residence : residence + ", " + territory;
        }
    }

    /** An event as the source tells it. */
    private record Told(String name, @Nullable FuzzyDate date, String text, String note) {

        boolean isEmpty() {
            return text.isEmpty() && note.isEmpty();
        }

        /** Whether words announce a date, as "Left post on" does, and none stands there. */
        boolean lacksDate() {
            return text.isEmpty() && ANNOUNCED.matcher(note).matches();
        }

        /** All that is said of it. */
        String stated() {
            return "%s: %s".formatted(name, (note + " " + text).strip());
        }
    }

    PocomTenures(Path directory, PocomPeople people, Output output, Account account) {
        this.directory = directory;
        this.people = people;
        this.output = output;
        this.account = account;
    }

    /** Whether the day that a chief started on is that of credentials. */
    static boolean presentsCredentials(String roleId, Element chief) {
        if (roleId.equals(CHARGE)) {
            Element appointed = Xml.child(chief, "appointed").orElse(null);
            return (appointed != null && SourceDates.read(Xml.text(appointed, "date")) != null)
                    || Xml.child(chief, "started").stream()
                            .flatMap(started -> Xml.texts(started, "note").stream())
                            .anyMatch(note -> CREDENTIALS.matcher(note).matches());
        }
        return !WITHOUT_CREDENTIALS.contains(roleId);
    }

    void readConcurrent() {
        for (Path file : Xml.files(directory.resolve("concurrent-appointments"))) {
            Element element = Xml.read(file);
            if (account.isOther(
                    element, "concurrent-appointments", directory.relativize(file).toString())) {
                continue;
            }
            Element at = Xml.child(element, "resident-at").orElse(null);
            Account.Entry entry =
                    account.read(
                            "concurrent appointments",
                            directory.relativize(file).toString(),
                            Xml.text(element, "id"));
            entry.expectOnly(element, CONCURRENT);
            Concurrent appointments =
                    new Concurrent(
                            entry,
                            at == null ? "" : Xml.text(at, "locale-id"),
                            at == null ? "" : Xml.text(at, "contemporary-territory-id"),
                            Xml.text(element, "person-id"),
                            Xml.texts(element, "chief-id"));
            concurrent.add(appointments);
            for (String id : new LinkedHashSet<>(appointments.chiefs())) {
                residences.computeIfAbsent(id, _ -> new ArrayList<>()).add(appointments);
            }
        }
    }

    void accountForConcurrent() {
        for (Concurrent appointments : concurrent) {
            List<String> unknown =
                    appointments.chiefs().stream().filter(id -> !chiefs.contains(id)).toList();
            if (unknown.size() == appointments.chiefs().size()) {
                appointments
                        .entry()
                        .refuse("chief-id", String.join(", ", unknown), "the ids of chiefs");
            } else if (!unknown.isEmpty()) {
                appointments
                        .entry()
                        .partly("chief-id", String.join(", ", unknown), "the ids of chiefs");
            }
            if (appointments.residence().isEmpty()) {
                appointments.entry().note("resident-at", null, "where the envoy resided");
            }
        }
    }

    /** Writes an appointment, unless nobody is known to have been appointed. */
    void convert(Element appointment, Account.Entry entry, Office office) {
        String person = Xml.text(appointment, "person-id");
        String official = people.find(person).orElse(null);
        if (official == null) {
            entry.refuse("person-id", person, "the id of a person");
            return;
        }
        entry.expectOnly(appointment, APPOINTMENT);
        String key = key(entry);
        Told appointed = told(appointment, "appointed", entry);
        Told arrived = told(appointment, "arrived", entry);
        Told started = told(appointment, "started", entry);
        Told ended = told(appointment, "ended", entry);
        String notes = String.join(" ", Xml.texts(appointment, "note"));
        TenureOutcome outcome = outcome(office, started, ended, notes, entry);
        FuzzyPeriod period = period(office, started, ended, entry);
        List<Concurrent> elsewhere =
                office.chief() ? residences.getOrDefault(entry.id(), List.of()) : List.of();
        output.row(PackageTables.TENURES)
                .set("key", key)
                .set("official", official)
                .set("position", office.position())
                .set("period", period)
                .set("capacity", office.capacity())
                .set("outcome", outcome)
                .set("residentAt", residence(elsewhere, entry))
                .write();
        chiefs.add(entry.id());
        output.cite(key, entry.locator(), entry.withRest(notes(appointment)));
        elsewhere.forEach(appointments -> cite(key, appointments, official));
        List<Event> events = new ArrayList<>();
        Event nominated = nominated(notes);
        if (nominated != null) {
            events.add(nominated);
        }
        if (!appointed.isEmpty()) {
            events.add(new Event(TenureEventKind.APPOINTED, appointed.date(), appointed.note()));
        }
        if (!arrived.isEmpty()) {
            events.add(new Event(TenureEventKind.ARRIVED, arrived.date(), arrived.note()));
        }
        boolean presented = addCredentials(office, started, events);
        boolean over = addEnd(ended, events);
        write(key, events);
        stateWhatIsNoEvent(
                key, entry, started, presented, period != null && period.start() != null);
        stateWhatIsNoEvent(key, entry, ended, over, period != null && period.end() != null);
        for (Told event : List.of(appointed, arrived)) {
            if (event.date() == null && !event.text().isEmpty()) {
                output.state(key, entry.locator(), "events", event.stated());
            }
        }
    }

    /** Where an envoy to several countries resided; the first place where several are told. */
    private static @Nullable String residence(List<Concurrent> elsewhere, Account.Entry entry) {
        List<String> places =
                elsewhere.stream()
                        .map(Concurrent::residence)
                        .filter(place -> !place.isEmpty())
                        .distinct()
                        .toList();
        if (places.size() > 1) {
            entry.partly(
                    "resident-at",
                    String.join(", ", places),
                    "one place in all concurrent appointments; only the text of others is loaded");
        }
        return places.isEmpty() ? null : place(places.getFirst());
    }

    private void cite(String tenure, Concurrent appointments, String official) {
        Account.Entry entry = appointments.entry();
        if (!appointments.residence().isEmpty()) {
            output.state(tenure, entry.locator(), "residentAt", appointments.stated());
        }
        String rest = entry.withRest(null);
        if (rest != null) {
            output.cite(tenure, entry.locator(), rest);
        }
        String person = appointments.person();
        if (!person.isEmpty() && !people.find(person).equals(Optional.of(official))) {
            entry.note("person-id", person, "the person of the chiefs");
        }
    }

    /** What is said beside, with the kind of note where one is told. */
    private static String notes(Element appointment) {
        StringJoiner notes = new StringJoiner(" ");
        for (Element note : Xml.children(appointment, "note")) {
            String text = Xml.text(note);
            String type = note.getAttribute("type").strip();
            if (!text.isEmpty()) {
                notes.add(type.isEmpty() ? text : type + ": " + text);
            }
        }
        return notes.toString();
    }

    /** Two appointments with one id are two tenures. */
    private String key(Account.Entry entry) {
        String id = entry.id().isEmpty() ? "of " + entry.file() : entry.id();
        int times = keys.merge(id, 1, Integer::sum);
        if (times > 1) {
            entry.note("id", entry.id(), "an id that no other appointment has; loaded as another");
        }
        return "appointment/" + id + (times == 1 ? "" : "/" + times);
    }

    private static Told told(Element appointment, String name, Account.Entry entry) {
        Element event = Xml.child(appointment, name).orElse(null);
        if (event == null) {
            return new Told(name, null, "", "");
        }
        String text = Xml.text(event, "date");
        String note = String.join(" ", Xml.texts(event, "note"));
        FuzzyDate date = text.isEmpty() ? null : SourceDates.read(text);
        if (date == null && !text.isEmpty()) {
            entry.partly(name, text, "a day, month or year in digits; only the text is loaded");
        }
        Told told =
                new Told(name, date == null ? null : SourceDates.qualify(date, note), text, note);
        if (told.lacksDate()) {
            entry.partly(name, note, "a date after these words; only the text is loaded");
        } else if (text.isEmpty() && YEAR.matcher(note).find()) {
            entry.partly(name, note, "its date as such, in digits; only the text is loaded");
        }
        return told;
    }

    /**
     * Whether the person served. That somebody did not is taken from plain words where nothing
     * speaks against them: a chief may have served without credentials, and who left has served.
     */
    private static TenureOutcome outcome(
            Office office, Told started, Told ended, String notes, Account.Entry entry) {
        boolean told = NOT_SERVED.matcher(notes).matches();
        if (!office.other()) {
            if (!started.text().isEmpty()) {
                return TenureOutcome.SERVED;
            }
            return told && !office.chief() && ended.isEmpty()
                    ? TenureOutcome.NOT_SERVED
                    : TenureOutcome.UNKNOWN;
        }
        if (!started.text().isEmpty()) {
            entry.partly(
                    "started",
                    started.text(),
                    "nothing, with an appointment that came to nothing; only the text is loaded");
        } else if (!told) {
            entry.note(
                    "note",
                    notes.isEmpty() ? null : notes,
                    "that the person did not serve, in plain words; the outcome is unknown");
        }
        return told ? TenureOutcome.NOT_SERVED : TenureOutcome.UNKNOWN;
    }

    /** When the office was held; null when nothing is known of it, or it came to nothing. */
    private static @Nullable FuzzyPeriod period(
            Office office, Told started, Told ended, Account.Entry entry) {
        if (office.other()) {
            return null;
        }
        String start = started.date() == null ? "" : started.date().edtf();
        String end = ended.date() == null ? "" : ended.date().edtf();
        if (start.isEmpty() && end.isEmpty()) {
            return null;
        }
        FuzzyPeriod period = SourceDates.period(start + "/" + end);
        if (period == null) {
            entry.partly(
                    "ended",
                    ended.text(),
                    "a day that is not before started (%s); only the text is loaded"
                            .formatted(started.text()));
        }
        return period;
    }

    private static String place(String id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.split("-")) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(Character.toUpperCase(word.charAt(0)))
                        .append(word.substring(1));
            }
        }
        return name.toString();
    }

    /** Something that happened in a tenure. */
    private record Event(TenureEventKind kind, @Nullable FuzzyDate date, String note) {}

    /** The nomination that a note begins with; null where it begins otherwise. */
    private static @Nullable Event nominated(String notes) {
        Matcher nominated = NOMINATED.matcher(notes);
        LocalDate day =
                nominated.matches()
                        ? SourceDates.day(
                                nominated.group("month"),
                                Integer.parseInt(nominated.group("day")),
                                Integer.parseInt(nominated.group("year")))
                        : null;
        return day == null
                ? null
                : new Event(TenureEventKind.NOMINATED, FuzzyDate.parse(day.toString()), "");
    }

    private static boolean addCredentials(Office office, Told started, List<Event> events) {
        boolean presented =
                office.credentials()
                        && started.date() != null
                        && !office.other()
                        && (started.note().isEmpty()
                                || HOW_EXACT.matcher(started.note()).matches()
                                || CREDENTIALS.matcher(started.note()).matches());
        if (presented) {
            events.add(
                    new Event(
                            TenureEventKind.CREDENTIALS_PRESENTED, started.date(), started.note()));
        }
        return presented;
    }

    private static boolean addEnd(Told ended, List<Event> events) {
        TenureEventKind kind = end(ended);
        if (kind != null) {
            events.add(new Event(kind, ended.date(), ended.note()));
        }
        return kind != null;
    }

    /** How a tenure ended, where the words are plain; null else. */
    private static @Nullable TenureEventKind end(Told ended) {
        String note = ended.note();
        if (note.isEmpty()) {
            return ended.date() == null ? null : TenureEventKind.TERMINATED;
        }
        if (ended.lacksDate()) {
            return null;
        }
        if (LEFT.matcher(note).matches()) {
            return TenureEventKind.LEFT;
        }
        if (RECALLED.matcher(note).matches()) {
            return TenureEventKind.RECALLED;
        }
        return TERMINATED.matcher(note).matches() ? TenureEventKind.TERMINATED : null;
    }

    private void write(String key, List<Event> events) {
        int ordinal = 0;
        for (Event event : events) {
            output.row(PackageTables.TENURE_EVENTS)
                    .set("tenure", key)
                    .set("ordinal", ++ordinal)
                    .set("kind", event.kind())
                    .set("date", event.date())
                    .set("note", event.note().isEmpty() ? null : event.note())
                    .write();
        }
    }

    /**
     * Keeps the words for a start or end that no event has.
     *
     * @param inPeriod whether the date is a side of the period
     */
    private void stateWhatIsNoEvent(
            String key, Account.Entry entry, Told told, boolean isEvent, boolean inPeriod) {
        boolean unread = told.date() == null && !told.text().isEmpty();
        boolean wordsLost = !isEvent && !told.note().isEmpty();
        boolean dateLost = !isEvent && !told.text().isEmpty() && !inPeriod;
        if (unread || wordsLost || dateLost) {
            output.state(key, entry.locator(), "period", told.stated());
        }
    }
}
