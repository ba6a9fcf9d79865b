package bilateral.importer.historyatstate;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.official.PositionFunction;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Collectors;

class VisitorTests {

    private static String read(String text) {
        return Visitor.read(text).stream()
                .map(
                        visitor ->
                                "%s|%s|%s|%s"
                                        .formatted(
                                                visitor.offices().stream()
                                                        .map(Visitor.Office::title)
                                                        .collect(Collectors.joining("+")),
                                                visitor.awaited(),
                                                visitor.rank(),
                                                visitor.name()))
                .collect(Collectors.joining(" & "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Prime Minister Asha Rao; Prime Minister|null|null|Asha Rao",
                "Prime Minster Asha Rao; Prime Minister|null|null|Asha Rao",
                "Acting President Asha Rao; Acting President|null|null|Asha Rao",
                "President-elect Asha Rao; |President-elect|null|Asha Rao",
                "President-Elect Asha Rao; |President-elect|null|Asha Rao",
                "President- designate Asha Rao; |President-designate|null|Asha Rao",
                "President General Kurt Vogel; President|null|General|Kurt Vogel",
                "Brigadier General Kurt Vogel; |null|Brigadier General|Kurt Vogel",
                "Premier and Prince Otto; Premier+Prince|null|null|Otto",
                "Premier & Prince Otto; Premier+Prince|null|null|Otto",
                "Prime Minister-Prince Otto; Prime Minister+Prince|null|null|Otto",
                "Regent Prince Otto; Regent+Prince|null|null|Otto",
                "Prime Minister John Major; Prime Minister|null|null|John Major",
                "Prime Minister Willem (Wim) Bos; Prime Minister|null|null|Willem (Wim) Bos",
                "President de Vries; President|null|null|de Vries",
                "President of the Council of Ministers Ali Bey;"
                        + " President of the Council of Ministers|null|null|Ali Bey",
                "President A. Rao and Prime Minister D. Sen;"
                        + " President|null|null|A. Rao & Prime Minister|null|null|D. Sen",
                "President A. Rao, Prime Minister D. Sen;"
                        + " President|null|null|A. Rao & Prime Minister|null|null|D. Sen",
                "King Otto and Queen Ida; King|null|null|Otto & Queen|null|null|Ida",
                "Prime Minister Shah Wali; Prime Minister|null|null|Shah Wali",
                "Prime Minister Amir Abbas Rao; Prime Minister|null|null|Amir Abbas Rao",
                "Prime Minister and King Otto; Prime Minister+King|null|null|Otto"
            })
    void textIsSplitIntoOfficeRankAndName(String text, String expected) {
        assertThat(read(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mrs. Rao",
                "Asha Rao",
                "President",
                "Prime Minister",
                "President of the Bank Asha Rao",
                "Prime Minister Asha Rao, with her son",
                "Prime Minister Asha Rao and her ministers",
                "Presidential Envoy Asha Rao",
                "President 2",
                "President and Mrs. Rao",
                "President Mrs. Rao",
                "King and Queen of Ruritania",
                "Premier Prince of Ruritania",
                "Queen Mother Ida",
                "Queen-Mother Ida",
                "President Vice President Rao",
                "General"
            })
    void whatIsNotPlainIsNotSplit(String text) {
        assertThat(Visitor.read(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "King Otto and Queen Ida, OTHER",
        "Grand Duke Otto and Grand Duchess Ida, OTHER",
        "President Otto Rao and Queen Ida, HEAD_OF_STATE"
    })
    void queenWhoIsNamedAfterAKingIsNotTheHeadOfState(String text, PositionFunction function) {
        assertThat(Visitor.read(text).getLast().offices())
                .extracting(Visitor.Office::function)
                .containsExactly(function);
    }

    @Test
    void whatIsLongerThanANameIsNone() {
        assertThat(Visitor.read("President " + "Ab ".repeat(40).strip())).isEmpty();
    }

    @Test
    void spellingsOfANameAreOne() {
        assertThat(Visitor.read("King O’Dea").getFirst().folded())
                .isEqualTo(Visitor.read("King O'DEA").getFirst().folded());
    }
}
