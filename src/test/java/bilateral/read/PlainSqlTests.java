package bilateral.read;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.Api;
import bilateral.TestDatabase;
import bilateral.node.NodeType;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Records as GraphQL answers them, beside the same as plain SQL reads them. */
@WritingTest
@TestInstance(Lifecycle.PER_CLASS)
class PlainSqlTests {

    private final Api api;
    private final Records records;

    PlainSqlTests(Api api, TestDatabase database) {
        this.api = api;
        this.records = new Records(database);
    }

    @BeforeAll
    void writeRecords() {
        new UnusualRecords(records).writeOnce();
    }

    /**
     * Each column of the SQL has the name of the field that it stands for, or the names of a path
     * of fields; after a colon what the ids in it begin with.
     */
    static Stream<Arguments> records() {
        return Stream.of(
                Arguments.of(
                        NodeType.VISIT,
                        "revision purpose kind kindText sectors places from { id } to { id }"
                                + " trip { id } accompanies { id } period { edtf } longerStay { edtf }"
                                + " participants(first: 100) { nodes { id } totalCount }"
                                + " citations(first: 100) { nodes { id } totalCount }"
                                + " meetings(first: 100) { totalCount }",
                        """
                        select id, revision, purpose, kind, kind_text as "kindText", sectors, places,
                            from_country_id as "from.id:CO", to_country_id as "to.id:CO",
                            trip_id as "trip.id:TR",
                            (select id from visit other where other.id = visit.accompanies_visit_id
                                and other.retracted_at is null) as "accompanies.id:VI",
                            period_edtf as "period.edtf", longer_stay_edtf as "longerStay.edtf",
                            array(select id from participant where event_id = visit.id order by ordinal)
                                as "participants.nodes.id:PA",
                            (select count(*) from participant where event_id = visit.id)
                                as "participants.totalCount",
                            array(select id from citation where fact_id = visit.id
                                and retracted_at is null order by id)
                                as "citations.nodes.id:CI",
                            (select count(*) from citation where fact_id = visit.id
                                and retracted_at is null)
                                as "citations.totalCount",
                            (select count(*) from meeting where visit_id = visit.id
                                and retracted_at is null)
                                as "meetings.totalCount"
                        from visit where retracted_at is null order by id desc limit 100
                        """),
                Arguments.of(
                        NodeType.PARTICIPANT,
                        "description rank side role official { id name }"
                                + " positions { id title }",
                        """
                        select id, description, rank, side, role,
                            (select id from official where id = official_id and retracted_at is null)
                                as "official.id:OF",
                            (select name from official where id = official_id and retracted_at is null)
                                as "official.name",
                            array(select position_id from participant_position
                                join position on position.id = position_id
                                where participant_id = participant.id and retracted_at is null
                                order by ordinal)
                                as "positions.id:PO"
                        from participant order by id desc limit 100
                        """),
                Arguments.of(
                        NodeType.OFFICIAL,
                        "revision name sortName names { name } tenures(first: 100) { nodes { id } }"
                                + " visits { totalCount } meetings { totalCount }",
                        """
                        select id, revision, name, sort_name as "sortName",
                            array(select name from official_name where official_id = official.id
                                order by name, id) as "names.name",
                            array(select id from tenure where official_id = official.id
                                and retracted_at is null
                                order by period_start_earliest is null and period_start_latest is null,
                                    coalesce(period_start_earliest, period_start_latest),
                                    coalesce(period_start_latest, period_start_earliest),
                                    period_end_earliest is null and period_end_latest is null,
                                    coalesce(period_end_earliest, period_end_latest),
                                    coalesce(period_end_latest, period_end_earliest), id)
                                as "tenures.nodes.id:TE",
                            (select count(distinct event_id) from participant
                                join visit on visit.id = event_id and visit.retracted_at is null
                                where official_id = official.id) as "visits.totalCount",
                            (select count(distinct event_id) from participant
                                join meeting on meeting.id = event_id and meeting.retracted_at is null
                                where official_id = official.id) as "meetings.totalCount"
                        from official where retracted_at is null order by id desc limit 100
                        """),
                Arguments.of(
                        NodeType.POSITION,
                        "revision title function country { id code } organization { id name }"
                                + " otherTitles { title } visits { totalCount } tenures { totalCount }",
                        """
                        select id, revision, title, function,
                            coalesce(country_id, (select country_id from organization
                                where id = position.organization_id)) as "country.id:CO",
                            (select code from country where id = coalesce(position.country_id,
                                (select country_id from organization
                                    where id = position.organization_id))) as "country.code",
                            organization_id as "organization.id:OR",
                            (select name from organization where id = organization_id)
                                as "organization.name",
                            array(select title from position_title where position_id = position.id
                                order by title, id) as "otherTitles.title",
                            (select count(*) from visit where retracted_at is null and id in (
                                select event_id from participant
                                join participant_position on participant_id = participant.id
                                where position_id = position.id)) as "visits.totalCount",
                            (select count(*) from tenure where position_id = position.id
                                and retracted_at is null)
                                as "tenures.totalCount"
                        from position where retracted_at is null order by id desc limit 100
                        """),
                Arguments.of(
                        NodeType.TENURE,
                        "revision rank capacity outcome residentAt official { id } position { id }"
                                + " period { edtf openAsOf }",
                        """
                        select id, revision, rank, capacity, outcome, resident_at as "residentAt",
                            official_id as "official.id:OF", position_id as "position.id:PO",
                            period_edtf as "period.edtf",
                            to_char(period_open_as_of, 'YYYY-MM-DD') as "period.openAsOf"
                        from tenure where retracted_at is null order by id desc limit 100
                        """),
                Arguments.of(
                        NodeType.CITATION,
                        "locator field statedValue stance mark note source { id title } readIn { id title }",
                        """
                        select id, locator, field, stated_value as "statedValue", stance, mark, note,
                            source_id as "source.id:SO",
                            (select title from source where id = source_id) as "source.title",
                            read_in_source_id as "readIn.id:SO",
                            (select title from source where id = read_in_source_id)
                                as "readIn.title"
                        from citation where retracted_at is null order by id desc limit 100
                        """),
                Arguments.of(
                        NodeType.SOURCE,
                        "revision title kind publisher url language licence note published { edtf }"
                                + " retrieved citations { totalCount } citationsReadIn { totalCount }",
                        """
                        select id, revision, title, kind, publisher, url, language, licence, note,
                            published_edtf as "published.edtf",
                            case when retrieved_on < '0001-01-01' then '-'
                                || to_char(extract(year from retrieved_on) * -1 - 1, 'fm0000')
                                || to_char(retrieved_on, '-MM-DD')
                                else to_char(retrieved_on, 'YYYY-MM-DD') end as retrieved,
                            (select count(*) from citation where source_id = source.id
                                and retracted_at is null and fact_stands(fact_id))
                                as "citations.totalCount",
                            (select count(*) from citation where read_in_source_id = source.id
                                and retracted_at is null and fact_stands(fact_id))
                                as "citationsReadIn.totalCount"
                        from source order by id desc limit 100
                        """),
                Arguments.of(
                        NodeType.COUNTRY,
                        "revision code kind names { name } visits { totalCount } positions { totalCount }"
                                + " organizations { totalCount } milestones { totalCount }"
                                + " figures { totalCount }",
                        """
                        select id, revision, code, kind,
                            array(select name from country_name where country_id = country.id
                                order by name, id) as "names.name",
                            (select count(*) from visit where retracted_at is null
                                and country.id in (from_country_id, to_country_id))
                                as "visits.totalCount",
                            (select count(*) from position
                                left join organization on organization.id = position.organization_id
                                where position.retracted_at is null
                                    and coalesce(position.country_id, organization.country_id)
                                    = country.id) as "positions.totalCount",
                            (select count(*) from organization where country_id = country.id
                                and retracted_at is null)
                                as "organizations.totalCount",
                            (select count(*) from milestone where country.id in (pair_low, pair_high)
                                and retracted_at is null)
                                as "milestones.totalCount",
                            (select count(*) from figure where country.id in (pair_low, pair_high)
                                and retracted_at is null)
                                as "figures.totalCount"
                        from country where retracted_at is null order by id desc limit 100
                        """),
                Arguments.of(
                        NodeType.MEETING,
                        "revision title format summary place sectors date { edtf } visit { id }"
                                + " parties { ... on Node { id } }"
                                + " participants(first: 100) { nodes { id } } outcomes { nodes { id } }",
                        """
                        select id, revision, title, format, summary, place, sectors,
                            date_edtf as "date.edtf",
                            (select id from visit where id = visit_id and retracted_at is null)
                                as "visit.id:VI",
                            array(select coalesce('CO_' || rtrim(translate(encode(uuid_send(country_id), 'base64'), '+/', '-_'), '='), 'OR_' || rtrim(translate(encode(uuid_send(organization_id), 'base64'), '+/', '-_'), '='))
                                from meeting_party where meeting_id = meeting.id
                                order by ordinal) as "parties.id",
                            array(select id from participant where event_id = meeting.id
                                order by ordinal) as "participants.nodes.id:PA",
                            array(select agreement.id from meeting_outcome
                                join agreement on agreement.id = agreement_id
                                where meeting_id = meeting.id and agreement.retracted_at is null
                                order by agreement.date_asc, agreement.id) as "outcomes.nodes.id:AG"
                        from meeting where retracted_at is null order by id desc limit 100
                        """),
                Arguments.of(
                        NodeType.AGREEMENT,
                        "revision title kind summary identifiers sectors date { edtf }"
                                + " actions { kind note date { edtf } } meetings { nodes { id } }",
                        """
                        select id, revision, title, kind, summary, identifiers, sectors,
                            (select date_edtf from agreement_action where agreement_id = agreement.id
                                and date_edtf is not null and retracted_at is null
                                order by coalesce(date_earliest, date_latest) limit 1) as "date.edtf",
                            array(select meeting.id from meeting_outcome
                                join meeting on meeting.id = meeting_id
                                where agreement_id = agreement.id and meeting.retracted_at is null
                                order by meeting.date_asc, meeting.id) as "meetings.nodes.id:ME"
                        from agreement where retracted_at is null order by id desc limit 100
                        """),
                Arguments.of(
                        NodeType.FIGURE,
                        "measure approximate basis basisText inOfficialStatistics note period { edtf }"
                                + " value { amount low high currency unit per }"
                                + " direction { from { id } to { id } }",
                        """
                        select id, measure, approximate, basis, basis_text as "basisText",
                            in_official_statistics as "inOfficialStatistics", note,
                            period_edtf as "period.edtf", amount as "value.amount",
                            low as "value.low", high as "value.high", currency as "value.currency",
                            unit as "value.unit", per as "value.per",
                            from_country_id as "direction.from.id:CO",
                            to_country_id as "direction.to.id:CO"
                        from figure where retracted_at is null order by id desc limit 100
                        """));
    }

    @ParameterizedTest
    @MethodSource("records")
    void recordsAreAsTheirTablesHaveThem(NodeType type, String fields, String sql)
            throws SQLException {
        List<Map<String, @Nullable Object>> rows = records.rows(sql);
        List<String> ids =
                rows.stream()
                        .map(row -> Records.id(type, (UUID) Objects.requireNonNull(row.get("id"))))
                        .toList();

        JsonNode nodes =
                api.data(
                                "query($ids: [ID!]!) { nodes(ids: $ids) { ... on %s { id %s } } }"
                                        .formatted(type.typeName(), fields),
                                Map.of("ids", ids))
                        .get("nodes");

        assertThat(rows).isNotEmpty();
        for (int i = 0; i < rows.size(); i++) {
            for (Map.Entry<String, @Nullable Object> column : rows.get(i).entrySet()) {
                String[] name = column.getKey().split(":", 2);
                String tag = name[0].equals("id") ? ids.get(i).substring(0, 2) : null;
                assertThat(at(nodes.get(i), name[0].split("\\.")))
                        .as("%s %s", ids.get(i), name[0])
                        .isEqualTo(text(column.getValue(), name.length > 1 ? name[1] : tag));
            }
        }
    }

    /** What stands at the end of a path, as text; in the lists that the path leads through. */
    private static @Nullable Object at(JsonNode node, String... path) {
        JsonNode current = node;
        for (int i = 0; i < path.length; i++) {
            if (current.isArray()) {
                List<@Nullable Object> all = new ArrayList<>();
                String[] rest = java.util.Arrays.copyOfRange(path, i, path.length);
                current.forEach(element -> all.add(at(element, rest)));
                return all;
            }
            if (current.isNull()) {
                return null;
            }
            current = current.get(path[i]);
        }
        if (current.isArray()) {
            List<@Nullable Object> all = new ArrayList<>();
            current.forEach(element -> all.add(at(element)));
            return all;
        }
        return current.isNull() ? null : current.asString();
    }

    private static @Nullable Object text(@Nullable Object value, @Nullable String tag)
            throws SQLException {
        return switch (value) {
            case null -> null;
            case Array array -> {
                List<@Nullable Object> all = new ArrayList<>();
                for (Object element : (Object[]) array.getArray()) {
                    all.add(text(element, tag));
                }
                yield all;
            }
            case UUID key -> Records.id(type(tag), key);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    private static NodeType type(@Nullable String tag) {
        for (NodeType type : NodeType.values()) {
            if (Records.id(type, new UUID(0, 0)).startsWith(tag + "_")) {
                return type;
            }
        }
        throw new IllegalArgumentException(tag);
    }
}
