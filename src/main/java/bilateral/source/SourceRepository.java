package bilateral.source;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes sources. */
@Repository
public class SourceRepository {

    private final JdbcClient jdbc;

    SourceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Inserts the source, or updates the one with its id. */
    public void save(Source source) {
        jdbc.sql(
                        """
                        insert into source (id, kind, title, publisher, url,
                            published_edtf, published_earliest, published_latest,
                            retrieved_on, language, licence, note)
                        values (:id, :kind, :title, :publisher, :url,
                            :published_edtf, :published_earliest, :published_latest,
                            :retrieved_on, :language, :licence, :note)
                        on conflict (id) do update set
                            kind = excluded.kind, title = excluded.title,
                            publisher = excluded.publisher, url = excluded.url,
                            published_edtf = excluded.published_edtf,
                            published_earliest = excluded.published_earliest,
                            published_latest = excluded.published_latest,
                            retrieved_on = excluded.retrieved_on, language = excluded.language,
                            licence = excluded.licence, note = excluded.note,
                            revision = source.revision + 1, updated_at = now()
                        """)
                .paramSource(
                        new Columns()
                                .set("id", source.id())
                                .set("kind", source.kind())
                                .set("title", source.title())
                                .set("publisher", source.publisher())
                                .set("url", source.url())
                                .date("published", source.published())
                                .set("retrieved_on", source.retrieved())
                                .set("language", source.language())
                                .set("licence", source.licence())
                                .set("note", source.note()))
                .update();
    }
}
