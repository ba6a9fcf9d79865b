package bilateral.figure;

import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.country.CountryFields.COUNTRY_OF_FACT;

import bilateral.node.NodeType;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.Fields;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.FigureTable;

import org.jooq.Condition;
import org.jooq.Table;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.BiFunction;

/** What answers the fields of figures. */
@Component
public class FigureFields implements ReadModel {

    public static final Type<FigureTable> FIGURE =
            Type.of("Figure", Tables.FIGURE::as, (FigureTable figure) -> figure.ID)
                    .unlessRetracted(figure -> figure.RETRACTED_AT);

    @Override
    public void declare(Declarations declarations) {
        FactFields.of(
                        declarations.type(FIGURE),
                        NodeType.FIGURE,
                        figure -> figure.ID,
                        figure -> figure.REVISION,
                        figure -> figure.UPDATED_AT)
                .column("measure", figure -> figure.MEASURE)
                .embedded("value", "Amount", figure -> figure.ID)
                .column("approximate", figure -> figure.APPROXIMATE)
                .column("basis", figure -> figure.BASIS)
                .column("basisText", figure -> figure.BASIS_TEXT)
                .column("inOfficialStatistics", figure -> figure.IN_OFFICIAL_STATISTICS)
                .embedded("direction", "FigureDirection", figure -> figure.FROM_COUNTRY_ID)
                .value(
                        "period",
                        List.of(figure -> figure.PERIOD_EDTF, figure -> figure.PERIOD_OPEN_AS_OF),
                        Dates::period)
                .list(
                        "countries",
                        COUNTRY_OF_FACT,
                        (figure, country) -> country.ID.in(figure.PAIR_LOW, figure.PAIR_HIGH),
                        country -> List.of(country.CODE))
                .column("note", figure -> figure.NOTE);
        declarations
                .type("Amount", FigureTable.class)
                .column("amount", figure -> figure.AMOUNT)
                .column("low", figure -> figure.LOW)
                .column("high", figure -> figure.HIGH)
                .column("currency", figure -> figure.CURRENCY)
                .column("unit", figure -> figure.UNIT)
                .column("per", figure -> figure.PER);
        declarations
                .type("FigureDirection", FigureTable.class)
                .one("from", COUNTRY, (figure, from) -> from.ID.eq(figure.FROM_COUNTRY_ID))
                .one("to", COUNTRY, (figure, to) -> to.ID.eq(figure.TO_COUNTRY_ID));
        figures(
                declarations.type(COUNTRY),
                (country, figure) ->
                        figure.PAIR_LOW.eq(country.ID).or(figure.PAIR_HIGH.eq(country.ID)));
    }

    /** Declares {@code figures} of a type, with filter and order. */
    public static <T extends Table<?>> void figures(
            Fields<T> fields, BiFunction<T, FigureTable, Condition> on) {
        fields.connection("figures", FIGURE, on)
                .filter(FigureFilter.class)
                .orderBy(FigureOrder.class, FigureOrder::ordering)
                .inOrder(FigureOrder.DEFAULT.ordering());
    }
}
