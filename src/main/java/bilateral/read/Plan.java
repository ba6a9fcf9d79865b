package bilateral.read;

import graphql.schema.DataFetchingEnvironment;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.GraphQlArgumentBinder;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The compiled statement of one root field: everything about it but the values.
 *
 * @param root the table of the root field under its alias
 * @param sql with a mark for each value
 * @param order the number of the value of each mark
 * @param valueCount how many values there are
 * @param level how the statement's rows are read
 * @param price of the whole statement
 * @param steps the places with arguments, but for the root field's own
 * @param answer the root field's value, made of the rows
 */
record Plan(
        Object root,
        SqlText sql,
        int[] order,
        int valueCount,
        Level level,
        Price price,
        List<Step> steps,
        BiFunction<List<@Nullable Object[]>, PageSizes, @Nullable Object> answer) {

    /**
     * What a character of a statement costs with all that is kept beside it: the tables and what
     * binds their values are objects as well. Of the dossier's statement it is 17.
     */
    private static final int BYTES_PER_CHARACTER = 20;

    /** The estimated size, in bytes. */
    int bytes() {
        return Math.multiplyExact(BYTES_PER_CHARACTER, sql.alone().length());
    }

    /** The values of a request, bound by the steps that compiled the statement. */
    Query bind(
            Arguments rootArguments,
            Step.Part<?> rootPart,
            DataFetchingEnvironment environment,
            GraphQlArgumentBinder binder) {
        List<Object> values = new ArrayList<>(valueCount);
        List<Integer> pages = new ArrayList<>();
        bind(rootArguments, rootPart, values, pages);
        for (Step step : steps) {
            bind(step.site().arguments(environment, binder), step.part(), values, pages);
        }
        if (values.size() != valueCount) {
            throw new IllegalStateException(
                    "Bound %d values of %d in %s"
                            .formatted(values.size(), valueCount, sql.alone()));
        }
        return new Query(this, values, new PageSizes(pages));
    }

    private static void bind(
            Arguments arguments, Step.Part<?> part, List<Object> values, List<Integer> pages) {
        Binds binds = new Binds(values.size());
        var unused = part.apply(arguments, binds);
        values.addAll(binds.values());
        pages.addAll(binds.pages());
    }
}
