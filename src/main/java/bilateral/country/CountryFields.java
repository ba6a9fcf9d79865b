package bilateral.country;

import bilateral.node.NodeType;
import bilateral.read.Arguments;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.PeriodColumns;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.CountryLinkTable;
import bilateral.tables.tables.CountryNameInTable;
import bilateral.tables.tables.CountryNameRecordedTable;
import bilateral.tables.tables.CountryNameTable;
import bilateral.tables.tables.CountryPeriodTable;
import bilateral.tables.tables.CountryTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** What answers the fields of countries. */
@Component
public class CountryFields implements ReadModel {

    public static final Type<CountryTable> COUNTRY =
            Type.of("Country", Tables.COUNTRY::as, (CountryTable country) -> country.ID)
                    .unlessRetracted(country -> country.RETRACTED_AT);

    /** A country that a fact is of, which is told with it though it may be retracted itself. */
    public static final Type<CountryTable> COUNTRY_OF_FACT =
            Type.of("Country", Tables.COUNTRY::as, country -> country.ID);

    private static final Type<CountryNameTable> NAME =
            Type.of("CountryName", Tables.COUNTRY_NAME::as, name -> name.ID);
    private static final Type<CountryPeriodTable> PERIOD =
            Type.of("CountryPeriod", Tables.COUNTRY_PERIOD::as, period -> period.ID);
    private static final Type<CountryLinkTable> LINK =
            Type.of("CountrySuccession", Tables.COUNTRY_LINK::as, link -> link.LINKED_ID);

    @Override
    public void declare(Declarations declarations) {
        FactFields.of(
                        declarations.type(COUNTRY),
                        NodeType.COUNTRY,
                        country -> country.ID,
                        country -> country.REVISION,
                        country -> country.UPDATED_AT)
                .column("code", country -> country.CODE)
                .column("kind", country -> country.KIND)
                .computed(
                        "name",
                        (country, arguments, binds) ->
                                names(
                                        country,
                                        Dates.asOf(arguments, binds),
                                        binds.texts(languages(arguments))))
                .list(
                        "names",
                        NAME,
                        (country, name) -> name.COUNTRY_ID.eq(country.ID),
                        name ->
                                Dates.order(
                                        new PeriodColumns(
                                                name.PERIOD_START_EARLIEST,
                                                name.PERIOD_START_LATEST,
                                                name.PERIOD_END_EARLIEST,
                                                name.PERIOD_END_LATEST,
                                                name.PERIOD_IS_QUALIFIED),
                                        name.NAME,
                                        name.ID))
                .list(
                        "periods",
                        PERIOD,
                        (country, period) -> period.COUNTRY_ID.eq(country.ID),
                        period ->
                                Dates.order(
                                        new PeriodColumns(
                                                period.PERIOD_START_EARLIEST,
                                                period.PERIOD_START_LATEST,
                                                period.PERIOD_END_EARLIEST,
                                                period.PERIOD_END_LATEST,
                                                period.PERIOD_IS_QUALIFIED),
                                        period.ID))
                .list(
                        "predecessors",
                        LINK,
                        (country, link) -> linked(country, link, "PREDECESSOR"),
                        CountryFields::inOrderOfTime)
                .list(
                        "successors",
                        LINK,
                        (country, link) -> linked(country, link, "SUCCESSOR"),
                        CountryFields::inOrderOfTime);
        declarations
                .type(LINK)
                .column("date", link -> link.DATE_EDTF, Dates::point)
                .one("country", COUNTRY, (link, country) -> country.ID.eq(link.LINKED_ID));
        declarations
                .type(NAME)
                .column("name", name -> name.NAME)
                .column("kind", name -> name.KIND)
                .column("language", name -> name.LANGUAGE)
                .column("script", name -> name.SCRIPT)
                .value(
                        "period",
                        List.of(name -> name.PERIOD_EDTF, name -> name.PERIOD_OPEN_AS_OF),
                        Dates::period);
        declarations
                .type(PERIOD)
                .column("kind", period -> period.KIND)
                .one(
                        "administeredBy",
                        COUNTRY,
                        (period, country) -> country.ID.eq(period.ADMINISTERED_BY_ID))
                .value(
                        "period",
                        List.of(period -> period.PERIOD_EDTF, period -> period.PERIOD_OPEN_AS_OF),
                        Dates::period);
    }

    private static Condition linked(CountryTable country, CountryLinkTable link, String kind) {
        return link.COUNTRY_ID.eq(country.ID).and(link.KIND.eq(DSL.inline(kind)));
    }

    private static List<OrderField<?>> inOrderOfTime(CountryLinkTable link) {
        return Dates.order(link.DATE_EARLIEST, link.DATE_LATEST, link.LINKED_CODE);
    }

    /**
     * The code, the name it is shown under, what it was called on a day, where that was not what it
     * is called now, and what the record calls it in a language.
     */
    private static List<Field<?>> names(
            CountryTable country, Field<LocalDate> day, Field<String[]> languages) {
        CountryNameInTable then = Tables.COUNTRY_NAME_IN(country.ID, day, languages);
        CountryNameRecordedTable recorded = Tables.COUNTRY_NAME_RECORDED(country.ID, languages);
        return List.of(
                country.CODE,
                country.NAME,
                DSL.field(DSL.select(then.NAME).from(then).where(then.NAME.ne(country.NAME))),
                DSL.field(DSL.select(recorded.NAME).from(recorded)));
    }

    private static List<String> languages(Arguments arguments) {
        return CountryNames.lookup(Objects.requireNonNull(arguments.get("in", String.class)));
    }
}
