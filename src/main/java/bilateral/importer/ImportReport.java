package bilateral.importer;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What came of loading a package, or would come of it.
 *
 * @param dataset the name of the data set; empty when the package does not tell it
 * @param title what it is called
 * @param outcome what was done
 * @param wrote whether anything was, or would be, written
 * @param revision the revision of the whole after it; null where nothing was written
 * @param counts for each table of records, how many were added, changed and so on
 * @param accounts for an outside format, what became of each kind of its records
 * @param problems for what it was refused, at most a thousand
 * @param problemCount how many problems there are in all
 * @param notices what is loaded only in part, or in another way than it is written; those of the
 *     importer itself are at most a thousand
 * @param noticeCount how many notices there are in all
 */
public record ImportReport(
        String dataset,
        String title,
        Outcome outcome,
        boolean wrote,
        @Nullable Long revision,
        Map<String, Counts> counts,
        List<Account> accounts,
        List<Problem> problems,
        long problemCount,
        List<Problem> notices,
        long noticeCount) {

    private static final String LINE = "%-20s %10s %10s %10s %10s %10s";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** What was done with a package. */
    public enum Outcome {
        /** It was written, as far as it said anything new. */
        LOADED,
        /** It would be written; nothing was. */
        CHECKED,
        /** It has problems; nothing was written. */
        REFUSED
    }

    /**
     * What became of the records of a table.
     *
     * @param added those that were not known
     * @param changed those that say something else than when they were last loaded
     * @param unchanged those that say what they said
     * @param joined those that another data set has brought, to which citations or names were added
     * @param retracted those that are no longer in the package, and were taken back
     */
    public record Counts(long added, long changed, long unchanged, long joined, long retracted) {

        long written() {
            return added + changed + joined + retracted;
        }

        boolean wrote() {
            return written() > 0;
        }

        boolean isOnlyRetracted() {
            return retracted > 0 && added + changed + unchanged + joined == 0;
        }
    }

    /**
     * What became of the records of an outside format.
     *
     * @param kind what they are, in the plural
     * @param read how many were found
     * @param loaded those that were understood whole
     * @param partly those of which something is noticed
     * @param refused those that could not be loaded
     */
    public record Account(String kind, long read, long loaded, long partly, long refused) {}

    /** The same report with what a converter has to say as well. */
    ImportReport with(List<Account> told, List<Problem> noticed) {
        List<Problem> all = Stream.concat(noticed.stream(), notices.stream()).toList();
        return new ImportReport(
                dataset,
                title,
                outcome,
                wrote,
                revision,
                counts,
                told,
                problems,
                problemCount,
                all,
                noticeCount + noticed.size());
    }

    /** The counts of all tables together, in a few words. */
    public String summary() {
        long added = 0;
        long changed = 0;
        long unchanged = 0;
        for (Counts count : counts.values()) {
            added += count.added() + count.joined();
            changed += count.changed() + count.retracted();
            unchanged += count.unchanged();
        }
        return "%d new records, %d changed, %d as before".formatted(added, changed, unchanged);
    }

    /** Whether nothing of it was written for its problems. */
    public boolean isRefused() {
        return outcome == Outcome.REFUSED;
    }

    /** Reports as a JSON array. */
    public static String json(List<ImportReport> reports) {
        return JSON.writeValueAsString(reports) + "\n";
    }

    /** The report as lines of text. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(dataset.isEmpty() ? "The package" : "Data set " + dataset);
        text.append(
                switch (outcome) {
                    case LOADED -> wrote ? " is loaded" : " is loaded: nothing is new";
                    case CHECKED -> wrote ? " can be loaded" : " can be loaded: nothing is new";
                    case REFUSED -> " is refused; nothing was written";
                });
        text.append(revision == null ? "\n" : ", revision " + revision + "\n");
        if (!counts.isEmpty()) {
            line(text, "", "added", "changed", "unchanged", "joined", "retracted");
            counts.forEach(
                    (table, count) ->
                            line(
                                    text,
                                    table,
                                    count.added(),
                                    count.changed(),
                                    count.unchanged(),
                                    count.joined(),
                                    count.retracted()));
        }
        if (!accounts.isEmpty()) {
            line(text, "", "read", "loaded", "partly", "refused", "");
            for (Account account : accounts) {
                line(
                        text,
                        account.kind(),
                        account.read(),
                        account.loaded(),
                        account.partly(),
                        account.refused(),
                        "");
            }
        }
        list(text, "problem", problems, problemCount, Problem::toString);
        list(text, "notice", notices, noticeCount, Problem::notice);
        return text.toString();
    }

    private static void line(StringBuilder text, Object... cells) {
        text.append(String.format(Locale.ROOT, LINE, cells).stripTrailing()).append('\n');
    }

    private static void list(
            StringBuilder text,
            String one,
            List<Problem> said,
            long count,
            Function<Problem, String> words) {
        if (count > 0) {
            text.append(
                    String.format(Locale.ROOT, "%,d %s%s\n", count, one, count == 1 ? "" : "s"));
            said.forEach(problem -> text.append("  ").append(words.apply(problem)).append('\n'));
            if (count > said.size()) {
                text.append(String.format(Locale.ROOT, "  and %,d more\n", count - said.size()));
            }
        }
    }
}
