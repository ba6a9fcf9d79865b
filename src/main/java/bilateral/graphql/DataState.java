package bilateral.graphql;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What an answer was read from: it stays right for as long as both stay the same.
 *
 * @param revision of the data
 * @param day the day (UTC) that stood for {@code asOf}; null where the answer depends on none
 */
public record DataState(long revision, @Nullable LocalDate day) {

    /** The same for an answer that is right on any day. */
    public DataState onAnyDay() {
        return new DataState(revision, null);
    }
}
