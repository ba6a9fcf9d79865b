package bilateral.figure;

import bilateral.source.Columns;
import bilateral.source.FactRepository;
import bilateral.source.FactType;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes figures. */
@Repository
public class FigureRepository {

    private final JdbcClient jdbc;
    private final FactRepository facts;

    FigureRepository(JdbcClient jdbc, FactRepository facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** Inserts the figure, or updates the one with its id. */
    public void save(Figure figure) {
        facts.save(FactType.FIGURE, figure.id(), figure.citations());
        jdbc.sql(
                        """
                        insert into figure (id, pair_low, pair_high, from_country_id, to_country_id,
                            measure, amount, low, high, currency, unit, per, approximate,
                            basis, basis_text, in_official_statistics, note,
                            period_edtf, period_open_as_of,
                            period_start_earliest, period_start_latest,
                            period_end_earliest, period_end_latest)
                        values (:id, least(:one, :other), greatest(:one, :other),
                            :from_country_id, :to_country_id,
                            :measure, :amount, :low, :high, :currency, :unit, :per, :approximate,
                            :basis, :basis_text, :in_official_statistics, :note,
                            :period_edtf, :period_open_as_of,
                            :period_start_earliest, :period_start_latest,
                            :period_end_earliest, :period_end_latest)
                        on conflict (id) do update set
                            pair_low = excluded.pair_low, pair_high = excluded.pair_high,
                            from_country_id = excluded.from_country_id,
                            to_country_id = excluded.to_country_id,
                            measure = excluded.measure, amount = excluded.amount,
                            low = excluded.low, high = excluded.high,
                            currency = excluded.currency, unit = excluded.unit,
                            per = excluded.per, approximate = excluded.approximate,
                            basis = excluded.basis, basis_text = excluded.basis_text,
                            in_official_statistics = excluded.in_official_statistics,
                            note = excluded.note,
                            period_edtf = excluded.period_edtf,
                            period_open_as_of = excluded.period_open_as_of,
                            period_start_earliest = excluded.period_start_earliest,
                            period_start_latest = excluded.period_start_latest,
                            period_end_earliest = excluded.period_end_earliest,
                            period_end_latest = excluded.period_end_latest,
                            revision = figure.revision + 1, updated_at = now()
                        """)
                .paramSource(columns(figure))
                .update();
    }

    private static Columns columns(Figure figure) {
        Figure.Direction direction = figure.direction();
        return new Columns()
                .set("id", figure.id())
                .set("one", figure.one())
                .set("other", figure.other())
                .set("from_country_id", direction == null ? null : direction.from())
                .set("to_country_id", direction == null ? null : direction.to())
                .set("measure", figure.measure())
                .set("amount", figure.amount())
                .set("low", figure.low())
                .set("high", figure.high())
                .set("currency", figure.currency())
                .set("unit", figure.unit())
                .set("per", figure.per())
                .set("approximate", figure.approximate())
                .set("basis", figure.basis())
                .set("basis_text", figure.basisText())
                .set("in_official_statistics", figure.inOfficialStatistics())
                .set("note", figure.note())
                .period("period", figure.period());
    }
}
