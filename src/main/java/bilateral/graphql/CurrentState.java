package bilateral.graphql;

import java.util.Optional;

/** Says how the data is now, in one cheap query. */
@FunctionalInterface
public interface CurrentState {

    /** The state, with today's day (UTC); empty where the database does not answer. */
    Optional<DataState> read();
}
