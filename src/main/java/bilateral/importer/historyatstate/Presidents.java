package bilateral.importer.historyatstate;

import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** Reads the list of presidents that lies with the journeys. */
final class Presidents {

    private static final Known PRESIDENT =
            Known.once(
                    "@n",
                    "id",
                    "name",
                    "birth-year",
                    "death-year",
                    "death-year/@still-alive",
                    "took-office-date",
                    "left-office-date",
                    "left-office-date/@still-in-office");
    private static final Known LIST =
            Known.once("source-url", "crawl-dateTime").records("president");

    private final Path directory;
    private final Account account;
    private final Map<String, Integer> times = new HashMap<>();

    /**
     * A presidency.
     *
     * @param key the id, which has a number behind it when the person was president before
     * @param birth the year; empty when it isn't told
     * @param days the days of the office, as they are written
     * @param note what no field holds
     */
    record President(
            Account.Entry entry,
            String key,
            String name,
            String birth,
            @Nullable FuzzyPeriod period,
            String days,
            String note) {}

    Presidents(Path directory, Account account) {
        this.directory = directory;
        this.account = account;
    }

    List<President> read() {
        Path file = directory.resolve("presidents/presidents.xml");
        List<President> presidents = new ArrayList<>();
        if (!Files.exists(file)) {
            return presidents;
        }
        String name = directory.relativize(file).toString();
        Element list = Xml.read(file);
        if (account.isOther(list, "presidents", name)) {
            return presidents;
        }
        account.expectOnlyIn(list, name, LIST);
        for (Element president : Xml.children(list, "president")) {
            Account.Entry entry = account.read("presidents", name, Xml.text(president, "id"));
            entry.expectOnly(president, PRESIDENT);
            String called = Xml.text(president, "name");
            if (entry.id().isEmpty() || called.isEmpty()) {
                entry.refuse(entry.id().isEmpty() ? "id" : "name", null, "an id and a name");
            } else {
                presidents.add(read(president, called, list, entry));
            }
        }
        return presidents;
    }

    private President read(Element president, String name, Element list, Account.Entry entry) {
        int time = times.merge(entry.id(), 1, Integer::sum);
        return new President(
                entry,
                entry.id() + (time == 1 ? "" : "/" + time),
                name,
                Xml.text(president, "birth-year"),
                period(president, list, entry),
                Xml.text(president, "took-office-date")
                        + " to "
                        + Xml.text(president, "left-office-date"),
                note(president, list));
    }

    private static @Nullable FuzzyPeriod period(
            Element president, Element list, Account.Entry entry) {
        String start = date(president, "took-office-date", entry);
        String end = date(president, "left-office-date", entry);
        String left = Xml.text(president, "left-office-date");
        String still = attribute(president, "left-office-date", "still-in-office");
        boolean open = still.equals("true") && left.isEmpty();
        if (!still.isEmpty() && !open) {
            entry.unread(
                    "left-office-date/@still-in-office", still, "\"true\", with no date beside");
        }
        if (start.isEmpty() && end.isEmpty() && !open) {
            entry.partly("took-office-date", null, "the days of the office");
            return null;
        }
        FuzzyPeriod period =
                open
                        ? SourceDates.open(start, stated(president, list, start, entry))
                        : SourceDates.period(start + "/" + end);
        if (period == null) {
            entry.partly("left-office-date", left, "a day that is not before took-office-date");
        }
        return period;
    }

    /**
     * The day on which the source says that a president is still in office: that of the record, or
     * else that of the list. Null where neither is told, or each is before the office began.
     */
    private static @Nullable LocalDate stated(
            Element president, Element list, String start, Account.Entry entry) {
        FuzzyDate took = start.isEmpty() ? null : FuzzyDate.parse(start);
        LocalDate first = took == null ? null : took.earliest();
        for (String text :
                List.of(
                        Xml.text(president, "last-modified-date"),
                        Xml.text(president, "created-date"),
                        Xml.text(list, "crawl-dateTime"))) {
            LocalDate day = SourceDates.day(text);
            if (day != null && (first == null || !day.isBefore(first))) {
                return day;
            }
        }
        entry.note(
                "last-modified-date",
                null,
                "the day on which the president was still in office; the end is open as of no day");
        return null;
    }

    private static String date(Element president, String name, Account.Entry entry) {
        String text = Xml.text(president, name);
        FuzzyDate date = SourceDates.read(text);
        if (date == null && !text.isEmpty()) {
            entry.partly(name, text, "a day, month or year in digits");
        }
        return date == null ? "" : date.edtf();
    }

    /** What no field holds, and where the list was taken from. */
    private static String note(Element president, Element list) {
        StringJoiner note = new StringJoiner("; ");
        note.add("president " + told(president.getAttribute("n").strip()));
        note.add("birth " + told(Xml.text(president, "birth-year")));
        note.add("death " + told(death(president)));
        for (String name : List.of("source-url", "crawl-dateTime")) {
            String text = Xml.text(list, name);
            if (!text.isEmpty()) {
                note.add(name + " " + text);
            }
        }
        return note.toString();
    }

    private static String death(Element president) {
        String year = Xml.text(president, "death-year");
        String alive = attribute(president, "death-year", "still-alive");
        String words =
                switch (alive) {
                    case "" -> "";
                    case "true" -> "still alive";
                    default -> "still-alive " + alive;
                };
        return (year + " " + words).strip();
    }

    private static String attribute(Element president, String name, String attribute) {
        return Xml.child(president, name)
                .map(element -> element.getAttribute(attribute).strip())
                .orElse("");
    }

    private static String told(String text) {
        return text.isEmpty() ? "not told" : text;
    }
}
