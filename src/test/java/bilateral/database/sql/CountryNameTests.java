package bilateral.database.sql;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;

class CountryNameTests {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static Connection connection;
    private static UUID myanmar;
    private static UUID iraq;
    private static UUID soviet;

    @BeforeAll
    static void connect() throws SQLException {
        connection = DATABASE.connect();
        Recorder recorder = new Recorder(connection);
        myanmar = recorder.country("Myanmar");
        recorder.name(myanmar, "Burma", "FORMER", "1948-01-04/1989-06-18");
        recorder.name(
                myanmar,
                "Socialist Republic of the Union of Burma",
                "OFFICIAL",
                "1974-01-04/1988-09-23");
        recorder.name(myanmar, "Republic of the Union of Myanmar", "OFFICIAL", "2011/..");
        recorder.name(myanmar, "Birma", "SPELLING", "1948/1989");
        iraq = recorder.country("Iraq");
        recorder.name(iraq, "Kingdom of Iraq", "OFFICIAL", "1932-10-03/1958-07-14");
        recorder.name(iraq, "Mesopotamia", "FORMER", null);
        soviet = recorder.country("Soviet Union");
        recorder.name(soviet, "Union of Soviet Socialist Republics", "OFFICIAL", null);
        recorder.name(soviet, "Союз Советских Социалистических Республик", "OFFICIAL", null);
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(
                    """
                    update country_name set language = case when name like 'Union%' then 'en' else 'ru' end
                    where name like '%Soviet Socialist%' or name like 'Союз%'
                    """);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Myanmar, 1985-01-01, Burma",
        "Myanmar, 1989-06-18, Burma",
        "Myanmar, 1989-06-19, Myanmar",
        "Myanmar, 2021-11-14, Myanmar",
        "Myanmar, , Myanmar",
        "Iraq, 1950-01-01, Kingdom of Iraq",
        "Iraq, 2003-01-01, Iraq",
        "Iraq, 1900-01-01, Iraq",
    })
    void countryIsCalledAsItWasThen(String country, @Nullable LocalDate day, String expected)
            throws SQLException {
        try (var statement =
                connection.prepareStatement("select name from country_name_on(?, ?)")) {
            statement.setObject(1, country.equals("Iraq") ? iraq : myanmar);
            statement.setObject(2, day);
            try (var rows = statement.executeQuery()) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo(expected);
                assertThat(rows.next()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, ", "ru, Союз Советских Социалистических Республик", "de, "})
    void formalNameIsForThoseWhoHaveNoOtherInTheirLanguage(
            String language, @Nullable String expected) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select (select name from country_name_recorded(?, array[?]))")) {
            statement.setObject(1, soviet);
            statement.setString(2, language);
            try (var rows = statement.executeQuery()) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo(expected);
            }
        }
    }
}
