package bilateral.visit;

import bilateral.source.Columns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes trips. */
@Repository
public class TripRepository {

    private final JdbcClient jdbc;

    TripRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts the trip, or updates the one with its id. */
    public void save(Trip trip) {
        jdbc.sql(
                        """
                        insert into trip (id, title)
                        values (:id, :title)
                        on conflict (id) do update set
                            title = excluded.title,
                            revision = trip.revision + 1, updated_at = now()
                        """)
                .paramSource(new Columns().set("id", trip.id()).set("title", trip.title()))
                .update();
    }
}
