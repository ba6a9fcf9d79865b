package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import static java.util.Objects.requireNonNull;

import bilateral.FilledTables;
import bilateral.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.util.PSQLException;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For every CHECK constraint that there is, good rows are made bad in the ways listed here. */
class CheckTests {

    /** The constraint, or how its name ends, and assignments of which each has to be refused. */
    private static final String BAD =
            """
            dataset_single_check                  | id = 2
            redirect_other_check                  | old_id = new_id
            source_published_check                | published_edtf = null ; published_earliest = '2021-11-15' ; published_latest = 'infinity'
            citation_read_in_check                | read_in_source_id = source_id
            citation_stated_value_check           | field = null
            country_code_check                    | code = 'in' ; code = 'IND' ; code = 'x-' ; code = 'x-A' ; code = 'x-a-'
            country_period_administered_by_check  | administered_by_id = country_id
            country_period_period_check           | period_start_earliest = '3000-01-01' ; period_end_latest = '1000-01-01'
            country_succession_other_check        | successor_id = predecessor_id
            position_of_check                     | organization_id = null
            visit_countries_check                 | from_country_id = to_country_id
            visit_accompanies_check               | accompanies_visit_id = id
            visit_longer_stay_check               | longer_stay_edtf = null ; longer_stay_start_earliest = '2021-11-01'
            visit_longer_stay_check               | longer_stay_end_latest = 'infinity'
            meeting_order_check                   | end_edtf = '2020', end_earliest = '2020-01-01', end_latest = '2020-12-31'
            meeting_end_check                     | end_edtf = null ; end_latest = 'infinity' ; end_earliest = '2022-01-01'
            participant_event_type_check          | event_type = 'COUNTRY'
            participant_someone_check             | official_id = null, has_position = false
            agreement_described_check             | title = null
            agreement_link_other_check            | related_id = agreement_id
            agreement_action_effective_check      | effective_edtf = null ; effective_earliest = '2023-01-01'
            agreement_action_party_check          | party_organization_id = '00000000-0000-7000-8000-0000000000d1'
            agreement_signatory_someone_check     | official_id = null
            milestone_by_country_check            | by_country_id = '00000000-0000-7000-8000-0000000000c3'
            milestone_pair_order_check            | pair_low = pair_high, by_country_id = null
            status_statement_stated_check         | stated_edtf = null ; stated_latest = '2021-11-13'
            figure_direction_check                | from_country_id = null ; to_country_id = from_country_id
            figure_pair_order_check               | pair_low = pair_high, from_country_id = null, to_country_id = null
            figure_value_check                    | amount = null ; low = 1 ; high = 1 ; amount = null, low = 2, high = 1
            figure_value_check                    | amount = null, low = 1 ; amount = null, high = 1
            figure_finite_check                   | amount = 'NaN' ; amount = 'Infinity' ; amount = '-Infinity'
            figure_unit_check                     | unit = 'people' ; currency = null
            figure_currency_check                 | currency = 'usd'
            _pair_order_check                     | pair_low = pair_high ; pair_low = pair_high, pair_high = pair_low
            _date_check                           | date_edtf = null ; date_latest = date_earliest - 1
            _date_check                           | date_earliest = null, date_latest = null
            _period_check                         | period_edtf = null
            _period_check                         | period_start_earliest = '3000-01-01' ; period_end_latest = '1000-01-01'
            _period_check                         | period_edtf = '2020/2021', period_open_as_of = '2021-01-01'
            _period_check                         | period_edtf = '2020/..', period_open_as_of = '3000-01-01'
            _period_check                         | period_start_earliest = '1900-01-01', period_end_earliest = null
            _period_check                         | period_start_latest = null, period_end_latest = '2030-01-01'
            _retraction_check                     | retracted_at = now() ; retraction_reason = 'An error'
            _ordinal_check                        | ordinal = 0
            _language_check                       | language = 'E' ; language = 'en_GB' ; language = ''
            _script_check                         | script = 'latn' ; script = 'Latin'
            _sectors_check                        | sectors = '{DEFENSE}' ; sectors = '{NULL}'
            _for_check                            | for_organization_id = '00000000-0000-7000-8000-0000000000d1'
            _party_check                          | country_id = null
            _party_check                          | organization_id = '00000000-0000-7000-8000-0000000000d1'
            _kind_check                           | kind = 'WRONG' ; kind = '' ; kind = 'other'
            _role_check                           | role = 'WRONG'
            _side_check                           | side = 'WRONG'
            _status_check                         | status = 'WRONG'
            _stance_check                         | stance = 'WRONG'
            _mark_check                           | mark = 'WRONG'
            _function_check                       | function = 'WRONG'
            _capacity_check                       | capacity = 'WRONG'
            _outcome_check                        | outcome = 'WRONG'
            _format_check                         | format = 'WRONG'
            _measure_check                        | measure = 'WRONG'
            _basis_check                          | basis = 'WRONG'
            _per_check                            | per = 'WRONG'
            """;

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final Map<String, String> ASSIGNMENTS = new LinkedHashMap<>();
    private static Connection connection;

    @BeforeAll
    static void fill() throws SQLException {
        connection = DATABASE.connect();
        FilledTables.fillAll(connection);
        connection.setAutoCommit(false);
        BAD.lines()
                .map(line -> line.split(" \\| "))
                .forEach(
                        bad ->
                                ASSIGNMENTS.merge(
                                        bad[0].strip(), bad[1], (one, other) -> one + ";" + other));
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        DATABASE.close();
    }

    static List<String> everyCheck() throws SQLException {
        try (Connection catalog = DATABASE.connect()) {
            return FilledTables.strings(
                    catalog,
                    """
                    select conname || ' ' || conrelid::regclass
                    from pg_constraint
                    where contype = 'c' and connamespace = 'public'::regnamespace
                    order by 1
                    """);
        }
    }

    @ParameterizedTest
    @MethodSource("everyCheck")
    void badRowIsRefused(String check) throws SQLException {
        String[] names = check.split(" ");
        for (String assignment : assignments(names[0]).split(";")) {
            String update = "update %s set %s".formatted(names[1], assignment);
            assertThat(refusalOf(update)).as(update).isEqualTo(names[0]);
        }
    }

    private static String assignments(String check) {
        return ASSIGNMENTS.entrySet().stream()
                .filter(bad -> check.equals(bad.getKey()))
                .findFirst()
                .or(
                        () ->
                                ASSIGNMENTS.entrySet().stream()
                                        .filter(bad -> bad.getKey().startsWith("_"))
                                        .filter(bad -> check.endsWith(bad.getKey()))
                                        .findFirst())
                .map(Map.Entry::getValue)
                .orElseGet(() -> fail("No bad row is listed for " + check));
    }

    /** The constraint that refuses the update, or what else does; null when nothing does. */
    private static @Nullable String refusalOf(String update) throws SQLException {
        try (var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(update)).as(update).isPositive();
            return null;
        } catch (PSQLException e) {
            String constraint =
                    requireNonNull(e.getServerErrorMessage(), e::toString).getConstraint();
            return constraint == null ? e.getMessage() : constraint;
        } finally {
            connection.rollback();
        }
    }
}
