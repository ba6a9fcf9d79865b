package bilateral.read;

import bilateral.node.NodeType;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** Records with values that are written in one way into a column and in another into JSON. */
final class UnusualRecords {

    static final String UNICODE = "\"quotes\", {a,b} \\ नरेन्द्र נפתלי\t\u0001\n🇮🇱 NULL";

    private final Records records;

    UnusualRecords(Records records) {
        this.records = records;
    }

    /** Writes them, where no test has yet, between two countries of their own. */
    void writeOnce() {
        if (!records.keys("select id from country where code = 'x-unusual-rome'").isEmpty()) {
            return;
        }
        UUID rome = records.country("x-unusual-rome", "Rome " + UNICODE);
        UUID parthia = records.country("x-unusual-parthia", "Parthia");
        formerName(rome, "Kingdom", LocalDate.of(1900, 1, 1), LocalDate.of(1949, 12, 31));
        formerName(rome, "Republic", LocalDate.of(1950, 1, 1), LocalDate.of(1999, 12, 31));
        UUID ministry =
                records.fact(
                        NodeType.ORGANIZATION,
                        """
                        insert into organization (id, name, kind, country_id)
                        values (?, ?, 'MINISTRY', ?)
                        """,
                        "Aerarium " + UNICODE,
                        rome);
        UUID consul = position("Consul " + UNICODE, rome, null);
        UUID envoy = position("Envoy", null, ministry);
        records.run(
                """
                insert into position_accreditation (position_id, ordinal, country_id)
                values (?, 1, ?)
                """,
                envoy,
                parthia);
        UUID official = records.official("Gaius " + UNICODE);
        tenure(official, consul, "-0049-01-01/-0043-03-15");
        tenure(official, envoy, "-0008-02-29/-0004-02-29");
        UUID visit = records.visit(rome, parthia, FuzzyPeriod.parse("-0043-03-15/-0042", null));
        records.run(
                """
                update visit set kind_text = ?, purpose = '', sectors = '{DEFENCE,TRADE}',
                    places = array[?, '', 'NULL', 'a,b', '{c}'],
                    updated_at = '2001-02-03 04:05:06.789+05:30'
                where id = ?
                """,
                UNICODE,
                UNICODE,
                visit);
        UUID undated = records.visit(parthia, rome, null);
        records.run("update visit set accompanies_visit_id = ? where id = ?", visit, undated);
        records.participant(visit, NodeType.VISIT, 1, official, UNICODE, consul, envoy);
        records.participant(visit, NodeType.VISIT, 2, null, "Senior leadership");
        records.participant(visit, NodeType.VISIT, 3, null, "The consul", consul);
        UUID meeting = meeting(rome, parthia, visit, official, consul);
        agreement(meeting, rome, parthia, ministry);
        figure(rome, parthia, "12345678901234567890.123456789012345678901234567890");
        figure(rome, parthia, "0.000000000000000000000000000001");
        figure(rome, parthia, "-100.00");
        figure(rome, parthia, "1e200");
        milestone(rome, parthia, "TIES_ESTABLISHED", FuzzyDate.parse("-0091"));
        milestone(rome, parthia, "TIES_SEVERED", null);
        records.run(
                """
                insert into source (kind, title, url, published_edtf, published_earliest,
                    published_latest, retrieved_on, language, note)
                values ('BOOK', ?, 'https://example.org/?a=1&b=2', '-0043', '0044-01-01 BC',
                    '0044-12-31 BC', '0044-03-15 BC', 'la', ?),
                    ('BOOK', 'Fasti', null, '-0004-02', '0005-02-01 BC', '0005-02-29 BC', '0005-02-29 BC', 'la', ?)
                """,
                "De bello " + UNICODE,
                UNICODE,
                UNICODE);
    }

    private void formerName(UUID country, String name, LocalDate from, LocalDate to) {
        records.run(
                """
                insert into country_name (country_id, name, kind, period_edtf, period_start_earliest,
                    period_start_latest, period_end_earliest, period_end_latest)
                values (?, ?, 'FORMER', ?, ?, ?, ?, ?)
                """,
                country,
                name,
                from + "/" + to,
                from,
                from,
                to,
                to);
    }

    private UUID position(String title, @Nullable UUID country, @Nullable UUID organization) {
        return records.fact(
                NodeType.POSITION,
                """
                insert into position (id, title, function, country_id, organization_id)
                values (?, ?, 'HEAD_OF_STATE', ?, ?)
                """,
                title,
                country,
                organization);
    }

    private void tenure(UUID official, UUID position, @Nullable String edtf) {
        FuzzyPeriod period = edtf == null ? null : FuzzyPeriod.parse(edtf, null);
        records.fact(
                NodeType.TENURE,
                """
                insert into tenure (id, official_id, position_id, period_edtf, period_start_earliest,
                    period_start_latest, period_end_earliest, period_end_latest)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                official,
                position,
                edtf,
                period == null ? null : period.startEarliest(),
                period == null ? null : period.startLatest(),
                period == null ? null : period.endEarliest(),
                period == null ? null : period.endLatest());
    }

    /** An undated meeting, of which nothing is known but who met. */
    private UUID meeting(UUID one, UUID other, UUID visit, UUID official, UUID position) {
        UUID meeting =
                records.together(
                        () -> {
                            UUID id = records.fact(NodeType.MEETING);
                            records.run(
                                    "insert into meeting (id, visit_id) values (?, ?)", id, visit);
                            records.run(
                                    """
                                    insert into meeting_party (meeting_id, ordinal, country_id)
                                    values (?, 1, ?), (?, 2, ?)
                                    """,
                                    id,
                                    one,
                                    id,
                                    other);
                            return id;
                        });
        records.participant(meeting, NodeType.MEETING, 1, official, "A guest", position);
        records.participant(meeting, NodeType.MEETING, 2, null, "A host");
        return meeting;
    }

    private void agreement(UUID meeting, UUID one, UUID other, UUID organization) {
        UUID agreement =
                records.together(
                        () -> {
                            UUID id = records.fact(NodeType.AGREEMENT);
                            records.run(
                                    """
                                    insert into agreement (id, summary, identifiers)
                                    values (?, ?, array['a,b', '"', ''])
                                    """,
                                    id,
                                    UNICODE);
                            records.run(
                                    """
                                    insert into agreement_party (agreement_id, ordinal, country_id,
                                        organization_id)
                                    values (?, 1, ?, null), (?, 2, ?, null), (?, 3, null, ?)
                                    """,
                                    id,
                                    one,
                                    id,
                                    other,
                                    id,
                                    organization);
                            return id;
                        });
        records.fact(
                NodeType.AGREEMENT_ACTION,
                """
                insert into agreement_action (id, agreement_id, kind, date_edtf, date_earliest,
                    date_latest)
                values (?, ?, 'SIGNED', '-0019-05-12', '0020-05-12 BC', '0020-05-12 BC')
                """,
                agreement);
        records.run(
                "insert into meeting_outcome (meeting_id, agreement_id) values (?, ?)",
                meeting,
                agreement);
    }

    private void figure(UUID one, UUID other, String amount) {
        records.fact(
                NodeType.FIGURE,
                """
                insert into figure (id, pair_low, pair_high, measure, amount, unit, approximate, basis)
                values (?, least(?::uuid, ?), greatest(?::uuid, ?), 'OTHER', ?, 'talents', true,
                    'ESTIMATED')
                """,
                one,
                other,
                one,
                other,
                new BigDecimal(amount));
    }

    private void milestone(UUID one, UUID other, String kind, @Nullable FuzzyDate date) {
        records.fact(
                NodeType.MILESTONE,
                """
                insert into milestone (id, pair_low, pair_high, kind, date_edtf, date_earliest,
                    date_latest)
                values (?, least(?::uuid, ?), greatest(?::uuid, ?), ?, ?, ?, ?)
                """,
                one,
                other,
                one,
                other,
                kind,
                date == null ? null : date.edtf(),
                date == null ? null : date.earliest(),
                date == null ? null : date.latest());
    }
}
