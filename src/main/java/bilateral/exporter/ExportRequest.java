package bilateral.exporter;

import bilateral.graphql.ErrorCode;
import bilateral.graphql.Quoted;
import bilateral.graphql.RefusedException;
import bilateral.read.Answer.FilterArgument;
import bilateral.read.Answer.OrderArgument;
import bilateral.read.JsonArguments;
import bilateral.time.StoredTime;

import org.jooq.Table;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/**
 * What an address asks for.
 *
 * @param file the last part of the address
 * @param parameters those of the URL
 */
record ExportRequest(String file, Map<String, String[]> parameters) {

    private static final String MIRROR = "datapackage.zip";
    private static final Instant FIRST_MOMENT =
            StoredTime.FIRST_DAY.atStartOfDay(ZoneOffset.UTC).toInstant();

    /**
     * Reads it.
     *
     * @throws RefusedException when nothing has the address, or a parameter can't be read
     */
    Export read(JsonArguments arguments) {
        if (file.equals(MIRROR)) {
            check(List.of());
            return new MirrorExport();
        }
        int dot = file.lastIndexOf('.');
        String name = dot < 0 ? file : file.substring(0, dot);
        ExportedList<?> list = ExportedLists.find(name).orElseThrow(this::notFound);
        RowFormat format =
                RowFormat.find(dot < 0 ? "" : file.substring(dot + 1)).orElseThrow(this::notFound);
        check(ExportedLists.parameters(list));
        return read(list, format, arguments);
    }

    private <T extends Table<?>> Export read(
            ExportedList<T> list, RowFormat format, JsonArguments arguments) {
        FilterArgument<T> filter = list.filter();
        OrderArgument<T> order = list.order();
        String wanted = parameter("filter");
        String orderBy = parameter("orderBy");
        return ListExport.of(
                list,
                format,
                filter == null || wanted == null
                        ? null
                        : filter.wanted()
                                .apply(
                                        arguments.read(
                                                list.name(), "filter", wanted, filter.type())),
                order == null || orderBy == null
                        ? null
                        : order.ordering()
                                .apply(
                                        arguments.read(
                                                list.name(), "orderBy", orderBy, order.type())),
                changedSince());
    }

    private void check(List<String> known) {
        for (String name : parameters.keySet()) {
            if (!known.contains(name)) {
                throw RefusedException.badInput(
                        known.isEmpty()
                                ? "%s takes no parameters, so not %s."
                                        .formatted(file, Quoted.of(name))
                                : "%s is no parameter of %s: it takes %s."
                                        .formatted(
                                                Quoted.of(name), file, String.join(", ", known)));
            }
        }
    }

    private @Nullable String parameter(String name) {
        String[] values = parameters.get(name);
        if (values == null) {
            return null;
        }
        if (values.length > 1) {
            throw RefusedException.badInput(
                    "%s is in the URL %d times.".formatted(name, values.length));
        }
        if (values[0].isEmpty()) {
            throw RefusedException.badInput("%s is empty: leave it out.".formatted(name));
        }
        return values[0];
    }

    private @Nullable OffsetDateTime changedSince() {
        String text = parameter("changedSince");
        if (text == null) {
            return null;
        }
        try {
            Instant moment = Instant.parse(text);
            if (!moment.isBefore(FIRST_MOMENT) && !moment.isAfter(StoredTime.LAST_MOMENT)) {
                return moment.atOffset(ZoneOffset.UTC);
            }
        } catch (DateTimeException _) {
            // Said below.
        }
        throw RefusedException.badInput(
                "changedSince is %s, which is no moment: send back what the header %s had, or write one as 2021-11-14T09:30:00Z."
                        .formatted(Quoted.of(text), Exports.CHANGED_SINCE));
    }

    private RefusedException notFound() {
        return new RefusedException(
                ErrorCode.NOT_FOUND,
                "Nothing is exported as %s: there are %s, each as .csv or .ndjson, and %s."
                        .formatted(Quoted.of(file), ExportedLists.names(), MIRROR));
    }
}
