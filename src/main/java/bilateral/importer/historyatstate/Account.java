package bilateral.importer.historyatstate;

import bilateral.importer.historyatstate.Conversion.Tally;
import bilateral.importer.historyatstate.Notice.Outcome;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Keeps account of the records of a data set while it is converted. */
final class Account {

    private final String dataset;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final List<Notice> notices = new ArrayList<>();

    Account(String dataset) {
        this.dataset = dataset;
    }

    /**
     * A record was read; it counts as loaded until something else is said of it.
     *
     * @param kind what it is, in the plural
     * @param id what the source calls it; empty when it has no name
     */
    Entry read(String kind, String file, String id) {
        Entry entry = new Entry(file, id);
        entries.computeIfAbsent(kind, _ -> new ArrayList<>()).add(entry);
        return entry;
    }

    /** Whether a file is another than those that belong there, and so is refused as a whole. */
    boolean isOther(Element root, String expected, String file) {
        boolean other = !root.getTagName().equals(expected);
        if (other) {
            read("other files", file, "")
                    .refuse("", root.getTagName(), "a file whose root is " + expected);
        }
        return other;
    }

    Conversion close() {
        List<Tally> tallies = new ArrayList<>();
        entries.forEach(
                (kind, read) ->
                        tallies.add(
                                new Tally(
                                        kind,
                                        read.size(),
                                        count(read, Outcome.LOADED),
                                        count(read, Outcome.PARTLY),
                                        count(read, Outcome.REFUSED))));
        return new Conversion(dataset, List.copyOf(tallies), List.copyOf(notices));
    }

    private static int count(List<Entry> read, Outcome outcome) {
        return (int) read.stream().filter(entry -> entry.outcome == outcome).count();
    }

    /** What is said of one record. */
    final class Entry {

        private final String file;
        private final String id;
        private Outcome outcome = Outcome.LOADED;

        private Entry(String file, String id) {
            this.file = file;
            this.id = id;
        }

        String file() {
            return file;
        }

        String id() {
            return id;
        }

        /** Where the record is: for citations. */
        String locator() {
            return id.isEmpty() ? file : file + ", " + id;
        }

        boolean isRefused() {
            return outcome == Outcome.REFUSED;
        }

        /** Something odd, which nothing is lost by. */
        void note(String field, @Nullable String value, String expected) {
            add(Outcome.LOADED, field, value, expected);
        }

        /** Something that is loaded only as text. */
        void partly(String field, @Nullable String value, String why) {
            add(Outcome.PARTLY, field, value, why);
        }

        /** Something for which the record can't be loaded. */
        void refuse(String field, @Nullable String value, String why) {
            add(Outcome.REFUSED, field, value, why);
        }

        /**
         * Tells of elements that nothing is known of: those that say something are lost.
         *
         * @param known the names of those that are understood, or are the source's housekeeping
         */
        void expectOnly(Element element, Set<String> known) {
            for (Element child : Xml.children(element)) {
                if (!known.contains(child.getTagName())) {
                    String text = Xml.text(child);
                    String expected = "one of " + String.join(", ", new TreeSet<>(known));
                    if (text.isEmpty()) {
                        note(child.getTagName(), null, expected);
                    } else {
                        partly(child.getTagName(), text, expected);
                    }
                }
            }
        }

        private void add(Outcome seen, String field, @Nullable String value, String expected) {
            if (seen.compareTo(outcome) > 0) {
                outcome = seen;
            }
            notices.add(new Notice(seen, file, id, field, value, expected));
        }
    }
}
