package bilateral.importer.historyatstate;

import bilateral.datapackage.PackageTables;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;
import bilateral.visit.StatedVisitStatus;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Writes visits: what visits to and from the United States have in common. */
final class StayWriter {

    static final String BY_DAYS =
            "The id stands for another country on those days than it does now, by the importer's"
                    + " own table.";

    private final Output output;
    private final String prefix;
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<List<String>, Account.Entry> seen = new HashMap<>();
    private final Map<Account.Entry, String> keyOf = new HashMap<>();
    private final Map<Account.Entry, List<String>> repeated = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    /**
     * A visit.
     *
     * @param prose what the source says of it; empty when nothing
     * @param trip the key of the journey that it is a leg of; null when it is none
     * @param accompanies the key of the visit that it went with; null when it went with none
     */
    record Stay(
            String from,
            String to,
            @Nullable FuzzyPeriod period,
            @Nullable FuzzyPeriod longerStay,
            String prose,
            List<String> places,
            @Nullable String trip,
            @Nullable String accompanies) {}

    StayWriter(Output output, String prefix) {
        this.output = output;
        this.prefix = prefix;
    }

    /**
     * Whether a record says what another one has said before, word for word; it is refused then,
     * and the other one cites both.
     */
    boolean isRepeated(Account.Entry entry, List<String> content) {
        Account.Entry before = seen.putIfAbsent(content, entry);
        if (before == null || before.isRefused()) {
            return false;
        }
        entry.refuse(
                "", "a copy", "something else than " + before.locator() + ", which cites both");
        String key = keyOf.get(before);
        if (key != null && written.contains(key)) {
            output.cite(key, entry.locator(), null);
        } else {
            repeated.computeIfAbsent(before, _ -> new ArrayList<>()).add(entry.locator());
        }
        return true;
    }

    /** The days of a visit; null when they can't be read. */
    @Nullable FuzzyPeriod period(Element visit, Account.Entry entry) {
        String start = date(visit, "start-date", entry);
        String end = date(visit, "end-date", entry);
        if (start.isEmpty() && end.isEmpty()) {
            return null;
        }
        FuzzyPeriod period = SourceDates.period(start + "/" + end);
        if (period == null) {
            entry.partly(
                    "end-date", end, "a day that is not before start-date (%s)".formatted(start));
        }
        return period;
    }

    private static String date(Element visit, String name, Account.Entry entry) {
        String text = Xml.text(visit, name);
        FuzzyDate date = SourceDates.read(text);
        if (date == null) {
            entry.partly(name, text.isEmpty() ? null : text, "a day, month or year in digits");
        }
        return date == null ? "" : date.edtf();
    }

    /** The key of a visit; a second one of the same id is another visit. */
    String key(Account.Entry entry) {
        String key = keyOf.get(entry);
        if (key == null) {
            String id = entry.id().isEmpty() ? "of " + entry.file() : entry.id();
            int times = keys.merge(id, 1, Integer::sum);
            if (times > 1) {
                entry.note("id", entry.id(), "an id that no other record has; loaded as another");
            }
            key = prefix + id + (times == 1 ? "" : "/" + times);
            keyOf.put(entry, key);
        }
        return key;
    }

    String write(Stay stay, Account.Entry entry) {
        String key = key(entry);
        Prose.Called called = Prose.called(stay.prose());
        output.row(PackageTables.VISITS)
                .set("key", key)
                .set("from", stay.from())
                .set("to", stay.to())
                .set("period", stay.period())
                .set("longerStay", stay.longerStay())
                .set("kind", called == null ? null : called.kind())
                .set("kindText", called == null ? null : called.text())
                .set("purpose", stay.prose().isEmpty() ? null : stay.prose())
                .set("places", stay.places())
                .set("trip", stay.trip())
                .set("accompanies", stay.accompanies())
                .write();
        output.cite(key, entry.locator(), entry.withRest(null));
        written.add(key);
        repeated.getOrDefault(entry, List.of()).forEach(locator -> output.cite(key, locator, null));
        return key;
    }

    /** Keeps the days as they are written, where they could not be read. */
    void stateUnreadDays(
            String key, Element visit, @Nullable FuzzyPeriod period, Account.Entry entry) {
        String start = Xml.text(visit, "start-date");
        String end = Xml.text(visit, "end-date");
        boolean read =
                period != null
                        && (start.isEmpty() || period.start() != null)
                        && (end.isEmpty() || period.end() != null);
        if (!read && !(start + end).isEmpty()) {
            output.state(key, entry.locator(), "period", start + " to " + end);
        }
    }

    /**
     * Writes what the data set says of the status: that the visit was called off, or, as it lists
     * visits that were made, that it was. It says so on the day that the record is of.
     */
    void writeStatus(String key, Element visit, Stay stay, Account.Entry entry) {
        StatedVisitStatus status = Prose.calledOff(stay.prose());
        LocalDate stated = lastWritten(visit);
        if (status == null) {
            if (Prose.mentionsCallingOff(stay.prose())) {
                entry.note(
                        "description",
                        stay.prose(),
                        "\"Visit cancelled\" or \"Visit postponed\", if it was the visit; its"
                                + " status is taken from nothing but that");
            }
            LocalDate end = stay.period() == null ? null : stay.period().endLatest();
            if (stated == null || end == null || stated.isBefore(end)) {
                return;
            }
            status = StatedVisitStatus.COMPLETED;
        }
        output.row(PackageTables.VISIT_STATUSES)
                .set("visit", key)
                .set("ordinal", 1)
                .set("status", status)
                .set("stated", stated)
                .set("citation", 1)
                .write();
    }

    private static @Nullable LocalDate lastWritten(Element visit) {
        LocalDate last = null;
        for (String name : List.of("created-datetime", "last-modified-datetime")) {
            LocalDate day = SourceDates.day(Xml.text(visit, name));
            if (day != null && (last == null || day.isAfter(last))) {
                last = day;
            }
        }
        return last;
    }
}
