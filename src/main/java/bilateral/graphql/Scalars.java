package bilateral.graphql;

import bilateral.time.DateTextException;
import bilateral.time.FuzzyDate;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The custom scalars: how each is written, and what is refused. */
final class Scalars {

    // Possessive: each part of a long text would take a frame of the stack.
    private static final Pattern COUNTRY_CODE =
            Pattern.compile("[A-Z]{2}|[A-Z]{4}|x-[a-z0-9]+(-[a-z0-9]+)*+");
    private static final Pattern DATE = Pattern.compile("-?\\d{4}-\\d{2}-\\d{2}");

    private static final Set<String> SCHEMES = Set.of("http", "https");

    private Scalars() {}

    static List<GraphQLScalarType> all() {
        return List.of(
                scalar("Date", Scalars::date, Object::toString),
                scalar("DateTime", Scalars::dateTime, Scalars::text),
                scalar("EDTF", Scalars::edtf, Object::toString),
                scalar("CountryCode", Scalars::countryCode, Object::toString),
                scalar("LanguageTag", Scalars::languageTag, Object::toString),
                scalar("CurrencyCode", Scalars::currencyCode, Object::toString),
                scalar("Decimal", Scalars::decimal, Scalars::plain),
                scalar("URL", Scalars::url, Object::toString));
    }

    private static LocalDate date(String text) {
        if (DATE.matcher(text).matches()) {
            try {
                return LocalDate.parse(text);
            } catch (java.time.DateTimeException e) {
                throw new IllegalArgumentException(
                        "%s is not a day of the calendar.".formatted(Quoted.of(text)), e);
            }
        }
        throw new IllegalArgumentException(
                "%s is not a date: write YYYY-MM-DD, such as 2021-11-14."
                        .formatted(Quoted.of(text)));
    }

    private static OffsetDateTime dateTime(String text) {
        try {
            return OffsetDateTime.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException(
                    "%s is not a time: write it as 2021-11-14T09:30:00Z."
                            .formatted(Quoted.of(text)),
                    e);
        }
    }

    private static String text(Object dateTime) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) dateTime);
    }

    private static String edtf(String text) {
        try {
            return FuzzyDate.parse(text).edtf();
        } catch (DateTextException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static String countryCode(String text) {
        if (COUNTRY_CODE.matcher(text).matches()) {
            return text;
        }
        throw new IllegalArgumentException(
                "%s is not a country code: write two capital letters such as IN, four for a former country such as SUHH, or x- and a name such as x-hawaii."
                        .formatted(Quoted.of(text)));
    }

    private static String languageTag(String text) {
        try {
            if (text.isEmpty()) {
                throw new IllformedLocaleException();
            }
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "%s is not a language tag: write one of BCP 47 such as hi or zh-Hant."
                            .formatted(Quoted.of(text)),
                    e);
        }
    }

    private static String currencyCode(String text) {
        try {
            return Currency.getInstance(text).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "%s is not a currency: write three letters of ISO 4217 such as USD."
                            .formatted(Quoted.of(text)),
                    e);
        }
    }

    private static BigDecimal decimal(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s is not a number: write it as \"1234.5\".".formatted(Quoted.of(text)), e);
        }
    }

    private static String plain(Object decimal) {
        return ((BigDecimal) decimal).toPlainString();
    }

    private static String url(String text) {
        try {
            URI uri = new URI(text);
            if (SCHEMES.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            // Answered below, like every other text that is no address.
        }
        throw new IllegalArgumentException(
                "%s is not an address on the web: write it as https://example.org/page."
                        .formatted(Quoted.of(text)));
    }

    private static GraphQLScalarType scalar(
            String name, Function<String, ?> parse, Function<Object, String> serialize) {
        return GraphQLScalarType.newScalar()
                .name(name)
                .coercing(new TextCoercing(name, parse, serialize))
                .build();
    }

    /** A scalar that is a string in JSON. */
    private record TextCoercing(
            String name, Function<String, ?> parse, Function<Object, String> serialize)
            implements Coercing<Object, String> {

        @Override
        public String serialize(Object value, GraphQLContext context, Locale locale) {
            return serialize.apply(value);
        }

        @Override
        public Object parseValue(Object input, GraphQLContext context, Locale locale) {
            if (!(input instanceof String text)) {
                throw new CoercingParseValueException("A %s is a string.".formatted(name));
            }
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw new CoercingParseValueException(message(e), e);
            }
        }

        @Override
        public Object parseLiteral(
                Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
            if (!(input instanceof StringValue text)) {
                throw new CoercingParseLiteralException("A %s is a string.".formatted(name));
            }
            try {
                return parse.apply(Objects.requireNonNull(text.getValue()));
            } catch (IllegalArgumentException e) {
                // The document fits the schema; it is the value that nothing can have.
                throw CoercingParseLiteralException.newCoercingParseLiteralException()
                        .message(message(e))
                        .extensions(Map.of("code", ErrorCode.BAD_USER_INPUT.name()))
                        .cause(e)
                        .build();
            }
        }

        @Override
        public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
            return StringValue.of(input.toString());
        }

        private static String message(IllegalArgumentException e) {
            @Nullable String message = e.getMessage();
            return message == null ? "It can't be read." : message;
        }
    }
}
