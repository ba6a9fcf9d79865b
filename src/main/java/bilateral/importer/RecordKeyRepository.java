package bilateral.importer;

import bilateral.source.Columns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What is known of the data sets that were loaded, and which record each of their keys became. */
@Repository
class RecordKeyRepository {

    private final JdbcClient jdbc;

    RecordKeyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits until no other load is under way, and lets none begin before the transaction ends. */
    void lock() {
        jdbc.sql("select revision from dataset where id = 1 for update").query(Long.class).single();
    }

    /** Finds what the keys of a file mean; a key that is new gets an id. */
    Keys find(DatasetFile file) {
        Map<String, Keys.Loaded> loaded = listLoaded(file.name());
        List<String> fresh = file.keys().stream().filter(key -> !loaded.containsKey(key)).toList();
        List<UUID> ids = createIds(fresh.size());
        Map<String, UUID> added = HashMap.newHashMap(fresh.size());
        for (int place = 0; place < fresh.size(); place++) {
            added.put(fresh.get(place), ids.get(place));
        }
        return new Keys(file, loaded, added, listCountries());
    }

    private Map<String, Keys.Loaded> listLoaded(String dataset) {
        Map<String, Keys.Loaded> loaded = new HashMap<>();
        jdbc.sql("select key, id, digest from record_key where dataset = :dataset")
                .param("dataset", dataset)
                .query(
                        row -> {
                            loaded.put(
                                    row.getString("key"),
                                    new Keys.Loaded(
                                            row.getObject("id", UUID.class),
                                            row.getBytes("digest")));
                        });
        return loaded;
    }

    private List<UUID> createIds(int count) {
        return jdbc
                .sql("select uuidv7() from generate_series(1, :count)")
                .param("count", count)
                .query(UUID.class)
                .stream()
                .map(Objects::requireNonNull)
                .toList();
    }

    private Map<String, UUID> listCountries() {
        Map<String, UUID> countries = new HashMap<>();
        jdbc.sql("select code, id from country")
                .query(
                        row -> {
                            countries.put(row.getString("code"), row.getObject("id", UUID.class));
                        });
        return countries;
    }

    /** Keeps what a key became, and the digest of what it was loaded with. */
    void save(String dataset, String key, UUID id, byte[] digest) {
        jdbc.sql(
                        """
                        insert into record_key (dataset, key, id, digest)
                        values (:dataset, :key, :id, :digest)
                        on conflict (dataset, key) do update set digest = excluded.digest
                        """)
                .param("dataset", dataset)
                .param("key", key)
                .param("id", id)
                .param("digest", digest)
                .update();
    }

    /** Writes the heading of a file; answers whether it said anything new. */
    boolean saveHeading(DatasetFile file) {
        return jdbc.sql(
                                """
                                insert into dataset_part (name, title, licence, note)
                                values (:name, :title, :licence, :note)
                                on conflict (name) do update set
                                    title = excluded.title, licence = excluded.licence,
                                    note = excluded.note
                                where (dataset_part.title, dataset_part.licence, dataset_part.note)
                                    is distinct from (excluded.title, excluded.licence, excluded.note)
                                """)
                        .paramSource(
                                new Columns()
                                        .set("name", file.name())
                                        .set("title", file.title())
                                        .set("licence", file.licence())
                                        .set("note", file.note()))
                        .update()
                > 0;
    }

    /** Counts this transaction as one that wrote. */
    void countRevision() {
        jdbc.sql("update dataset set revision = revision + 1, changed_at = now() where id = 1")
                .update();
    }

    /** Whether every fact came from this data set, as it is when there is none. */
    boolean isAlone(String dataset) {
        return jdbc.sql(
                        """
                        select not exists (
                            select
                            from fact
                            where not exists (
                                select
                                from record_key
                                where record_key.id = fact.id and record_key.dataset = :dataset))
                        """)
                .param("dataset", dataset)
                .query(Boolean.class)
                .single();
    }
}
