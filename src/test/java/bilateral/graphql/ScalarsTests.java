package bilateral.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Locale;
import java.util.Objects;

class ScalarsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date         | -0044-03-15",
                "EDTF         | [2021-11-07..2021-11-13]",
                "EDTF         | 2021-10~",
                "CountryCode  | IN",
                "CountryCode  | SUHH",
                "CountryCode  | x-hawaii",
                "LanguageTag  | zh-Hant",
                "CurrencyCode | USD",
                "Decimal      | 1234.50",
                "URL          | https://example.org/page?x=1"
            })
    void whatIsWellFormedComesBackToTheLetter(String scalar, String text) {
        GraphQLScalarType type = scalar(scalar);

        assertThat(type.getCoercing().serialize(parse(type, text), context(), Locale.ENGLISH))
                .isEqualTo(text);
    }

    /** As long as a request can have it. */
    @Test
    void longCodeOfACountryTakesNoStack() {
        String code = "x" + "-a".repeat(400_000);

        assertThat(parse(scalar("CountryCode"), code)).isEqualTo(code);
        assertThatThrownBy(() -> parse(scalar("CountryCode"), code + "-"))
                .isInstanceOf(CoercingParseValueException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date         | 2021-02-30       | not a day of the calendar",
                "DateTime     | 2021-11-14       | 2021-11-14T09:30:00Z",
                "EDTF         | 2021-11-31       | 2021-11",
                "EDTF         | 14 November 2021 | such as",
                "CountryCode  | in               | two capital letters",
                "LanguageTag  | a                | BCP 47",
                "CurrencyCode | usd              | ISO 4217",
                "Decimal      | 1,5              | 1234.5",
                "URL          | javascript:x     | https://",
                "URL          | /page            | https://"
            })
    void whatIsMalformedIsRefusedWithWhatWouldBeRight(String scalar, String text, String says) {
        assertThatThrownBy(() -> parse(scalar(scalar), text))
                .isInstanceOf(CoercingParseValueException.class)
                .hasMessageContaining(says);
    }

    private static Object parse(GraphQLScalarType type, String text) {
        return Objects.requireNonNull(
                type.getCoercing().parseValue(text, context(), Locale.ENGLISH));
    }

    private static GraphQLScalarType scalar(String name) {
        return Scalars.all().stream()
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static GraphQLContext context() {
        return GraphQLContext.getDefault();
    }
}
