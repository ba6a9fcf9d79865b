package bilateral.importer.historyatstate;

import bilateral.importer.historyatstate.Conversion.Tally;
import bilateral.importer.historyatstate.Notice.Outcome;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Keeps account of the records of a data set while it is converted. */
final class Account {

    private final String dataset;
    private final Map<String, List<Entry>> entries = new LinkedHashMap<>();
    private final List<Entry> inOrder = new ArrayList<>();

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
        inOrder.add(entry);
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

    /** Refuses what stands in a file beside its records: it is part of none. */
    void expectOnlyIn(Element root, String file, Known records) {
        Xml.attributes(root)
                .forEach(
                        (name, value) -> {
                            if (!records.has("@" + name)) {
                                refuseOther(file, "@" + name, value, records);
                            }
                        });
        Set<String> seen = new HashSet<>();
        for (Element child : Xml.children(root)) {
            String name = child.getTagName();
            boolean second = records.has(name) && !seen.add(name);
            if (!records.isRecord(name) && (!records.has(name) || second)) {
                refuseOther(file, name, Xml.told(child), records);
            }
        }
        String beside = Xml.ownText(root);
        if (!beside.isEmpty()) {
            refuseOther(file, "text", beside, records);
        }
    }

    private void refuseOther(String file, String name, String text, Known records) {
        read("other elements", file, "")
                .refuse(name, text.isEmpty() ? null : text, records.listOf(""));
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
        return new Conversion(
                dataset,
                List.copyOf(tallies),
                inOrder.stream().flatMap(entry -> entry.notices.stream()).toList());
    }

    private static int count(List<Entry> read, Outcome outcome) {
        return (int) read.stream().filter(entry -> entry.outcome == outcome).count();
    }

    /** What is said of one record. */
    static final class Entry {

        private final String file;
        private final String id;
        private final List<Notice> notices = new ArrayList<>();
        private final List<String> rest = new ArrayList<>();
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
         * Tells of elements and attributes that nothing is known of, and of second ones where one
         * is expected. The record is loaded without what they say; {@link #withRest} keeps it.
         */
        void expectOnly(Element record, Known known) {
            look(record, "", known);
        }

        private void look(Element element, String path, Known known) {
            lookAtAttributes(element, path, known);
            Map<String, String> seen = new HashMap<>();
            for (Element child : Xml.children(element)) {
                String at = path + child.getTagName();
                if (known.isRecord(at)) {
                    continue;
                }
                String text = Xml.told(child);
                if (!known.has(at)) {
                    unread(at, text, known.listOf(path));
                    continue;
                }
                String before = known.isOften(at) ? null : seen.putIfAbsent(at, text);
                if (before != null) {
                    unread(at, before.equals(text) ? "" : text, "one of them only");
                } else if (known.isProse(at)) {
                    lookAtAttributes(child, at + "/", known);
                } else {
                    look(child, at + "/", known);
                }
            }
            if (known.hasElementsIn(path)) {
                String beside = Xml.ownText(element);
                if (!beside.isEmpty()) {
                    unread(path + "text", beside, known.listOf(path));
                }
            }
        }

        private void lookAtAttributes(Element element, String path, Known known) {
            Xml.attributes(element)
                    .forEach(
                            (name, value) -> {
                                String at = path + "@" + name;
                                if (!known.has(at)) {
                                    unread(at, value, known.listOf(path));
                                }
                            });
        }

        /** Something that no field is filled from; it is lost only if it says something. */
        void unread(String path, String text, String expected) {
            if (text.isEmpty()) {
                note(path, null, expected);
            } else {
                partly(path, text, expected);
                rest.add(path + ": " + text);
            }
        }

        /** A note to the record, with what else the source says and nothing was read from. */
        @Nullable String withRest(@Nullable String note) {
            StringJoiner all = new StringJoiner("; ");
            if (note != null && !note.isEmpty()) {
                all.add(note);
            }
            rest.forEach(all::add);
            return all.length() == 0 ? null : all.toString();
        }

        private void add(Outcome seen, String field, @Nullable String value, String expected) {
            if (seen.compareTo(outcome) > 0) {
                outcome = seen;
            }
            notices.add(new Notice(seen, file, id, field, value, expected));
        }
    }
}
