package bilateral.source;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Writes what every fact has: its place among the facts, and the citations it rests on. */
@Repository
public class FactRepository {

    private final JdbcClient jdbc;

    FactRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes these the live citations of the fact; it rests on the first that supports it. A
     * citation that is already there keeps its id, one that no longer is among them is retracted.
     *
     * @param citations at least one that supports the fact
     * @return the ids of the citations
     * @throws IllegalArgumentException when none supports the fact
     */
    public Map<Citation, UUID> save(FactType type, UUID id, Collection<Citation> citations) {
        Citation primary =
                citations.stream()
                        .filter(citation -> citation.stance() == CitationStance.SUPPORTS)
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("Not cited: " + id));
        Map<Citation, UUID> live = listLive(id);
        Map<Citation, UUID> saved = new LinkedHashMap<>();
        for (Citation citation : citations) {
            UUID known = saved.containsKey(citation) ? saved.get(citation) : live.get(citation);
            saved.put(citation, known == null ? insert(id, citation) : known);
        }
        Set<UUID> dropped = new HashSet<>(live.values());
        dropped.removeAll(saved.values());
        saveFact(type, id, Objects.requireNonNull(saved.get(primary)));
        dropped.forEach(this::retract);
        return saved;
    }

    private Map<Citation, UUID> listLive(UUID factId) {
        Map<Citation, UUID> live = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select id, source_id, read_in_source_id, locator, field, stated_value,
                            stance, mark, note
                        from citation
                        where fact_id = :fact_id and retracted_at is null
                        order by id
                        """)
                .param("fact_id", factId)
                .query(
                        row -> {
                            String mark = row.getString("mark");
                            Citation citation =
                                    new Citation(
                                            uuid(row.getObject("source_id", UUID.class)),
                                            row.getObject("read_in_source_id", UUID.class),
                                            row.getString("locator"),
                                            row.getString("field"),
                                            row.getString("stated_value"),
                                            CitationStance.valueOf(row.getString("stance")),
                                            mark == null ? null : EditorialMark.valueOf(mark),
                                            row.getString("note"));
                            live.putIfAbsent(citation, uuid(row.getObject("id", UUID.class)));
                        });
        return live;
    }

    private static UUID uuid(@Nullable UUID notNullColumn) {
        return Objects.requireNonNull(notNullColumn);
    }

    private UUID insert(UUID factId, Citation citation) {
        return jdbc.sql(
                        """
                        insert into citation (fact_id, source_id, read_in_source_id, locator, field,
                            stated_value, stance, mark, note)
                        values (:fact_id, :source_id, :read_in_source_id, :locator, :field,
                            :stated_value, :stance, :mark, :note)
                        returning id
                        """)
                .paramSource(
                        new Columns()
                                .set("fact_id", factId)
                                .set("source_id", citation.source())
                                .set("read_in_source_id", citation.readIn())
                                .set("locator", citation.locator())
                                .set("field", citation.field())
                                .set("stated_value", citation.statedValue())
                                .set("stance", citation.stance())
                                .set("mark", citation.mark())
                                .set("note", citation.note()))
                .query(UUID.class)
                .single();
    }

    private void saveFact(FactType type, UUID id, UUID primaryCitationId) {
        jdbc.sql(
                        """
                        insert into fact (id, type, primary_citation_id)
                        values (:id, cast(:type as fact_type), :primary_citation_id)
                        on conflict (id) do update set
                            primary_citation_id = excluded.primary_citation_id
                        """)
                .param("id", id)
                .param("type", type.name())
                .param("primary_citation_id", primaryCitationId)
                .update();
    }

    private void retract(UUID citationId) {
        jdbc.sql(
                        """
                        update citation
                        set retracted_at = now(),
                            retraction_reason = 'What was loaded no longer rests on it.'
                        where id = :id
                        """)
                .param("id", citationId)
                .update();
    }
}
