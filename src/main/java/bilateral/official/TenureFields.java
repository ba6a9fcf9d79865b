package bilateral.official;

import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.official.PositionFields.POSITION;
import static bilateral.read.Fields.to;

import bilateral.node.NodeType;
import bilateral.paging.Ordering;
import bilateral.read.Arguments;
import bilateral.read.CertaintyFilter;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.TenureEventTable;
import bilateral.tables.tables.TenureOnTable;
import bilateral.tables.tables.TenureTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** What answers who held which office, when, and on a day. */
@Component
public class TenureFields implements ReadModel {

    public static final Type<TenureTable> TENURE =
            Type.of("Tenure", Tables.TENURE::as, (TenureTable tenure) -> tenure.ID)
                    .unlessRetracted(tenure -> tenure.RETRACTED_AT);

    /** The tenures of a day: the edges between offices and their holders. */
    public static final Type<TenureOnTable> TENURE_ON =
            Type.of("TenureOn", Tables.TENURE_ON::as, held -> held.TENURE_ID);

    /** Certain holders first, then by start and end. */
    public static final Ordering<TenureOnTable> CERTAIN_FIRST =
            Ordering.ascending(
                    "tenure.certainty",
                    held ->
                            List.of(
                                    held.CERTAINTY_ORDER,
                                    held.START_ASC,
                                    held.END_ASC,
                                    held.TENURE_ID));

    /** Whatever the official, or whatever the office. */
    public static final Field<UUID> ANY = DSL.inline((UUID) null, SQLDataType.UUID);

    private static final Type<TenureEventTable> EVENT =
            Type.of("TenureEvent", Tables.TENURE_EVENT::as, event -> event.ID);

    @Override
    public void declare(Declarations declarations) {
        FactFields.of(
                        declarations.type(TENURE),
                        NodeType.TENURE,
                        tenure -> tenure.ID,
                        tenure -> tenure.REVISION,
                        tenure -> tenure.UPDATED_AT)
                .one("official", OFFICIAL, (tenure, official) -> official.ID.eq(tenure.OFFICIAL_ID))
                .one("position", POSITION, (tenure, position) -> position.ID.eq(tenure.POSITION_ID))
                .value(
                        "period",
                        List.of(tenure -> tenure.PERIOD_EDTF, tenure -> tenure.PERIOD_OPEN_AS_OF),
                        Dates::period)
                .column("rank", tenure -> tenure.RANK)
                .column("capacity", tenure -> tenure.CAPACITY)
                .column("outcome", tenure -> tenure.OUTCOME)
                .column("residentAt", tenure -> tenure.RESIDENT_AT)
                .list(
                        "events",
                        EVENT,
                        (tenure, event) -> event.TENURE_ID.eq(tenure.ID),
                        event -> Dates.order(event.DATE_EARLIEST, event.DATE_LATEST, event.ID));
        declarations
                .type(EVENT)
                .column("kind", event -> event.KIND)
                .column("date", event -> event.DATE_EDTF, Dates::point)
                .column("note", event -> event.NOTE);
        declarations
                .type(OFFICIAL)
                .connection(
                        "tenures", TENURE, (official, tenure) -> tenure.OFFICIAL_ID.eq(official.ID))
                .filter(TenureFilter.class)
                .orderBy(TenureOrder.class, TenureOrder::ordering)
                .inOrder(TenureOrder.DEFAULT.ordering())
                .connectionOf(
                        "positions",
                        TENURE_ON,
                        (official, arguments, binds) ->
                                Tables.TENURE_ON(
                                        official.ID, ANY, Dates.asOfOrToday(arguments, binds)),
                        (official, held, arguments, binds) -> asCertainAs(arguments, held))
                .through(
                        "OfficialPositionConnection",
                        to(POSITION, (held, position) -> position.ID.eq(held.POSITION_ID)))
                .filter(
                        PositionFilter.class,
                        POSITION,
                        (held, position) -> position.ID.eq(held.POSITION_ID))
                .inOrder(CERTAIN_FIRST);
        declarations
                .type(POSITION)
                .connection(
                        "tenures", TENURE, (position, tenure) -> tenure.POSITION_ID.eq(position.ID))
                .filter(TenureFilter.class)
                .orderBy(TenureOrder.class, TenureOrder::ordering)
                .inOrder(TenureOrder.DEFAULT.ordering())
                .connectionOf(
                        "holders",
                        TENURE_ON,
                        (position, arguments, binds) ->
                                Tables.TENURE_ON(
                                        ANY, position.ID, Dates.asOfOrToday(arguments, binds)),
                        (position, held, arguments, binds) -> asCertainAs(arguments, held))
                .through(
                        "PositionHolderConnection",
                        to(OFFICIAL, (held, official) -> official.ID.eq(held.OFFICIAL_ID)))
                .filter(
                        OfficialFilter.class,
                        OFFICIAL,
                        (held, official) -> official.ID.eq(held.OFFICIAL_ID))
                .inOrder(CERTAIN_FIRST);
        declareEdge(declarations, "OfficialPositionEdge");
        declareEdge(declarations, "PositionHolderEdge");
    }

    /** What the argument {@code certainty} asks of a tenure. */
    public static Condition asCertainAs(Arguments arguments, TenureOnTable held) {
        return arguments.get("certainty", CertaintyFilter.class) == CertaintyFilter.CERTAINLY
                ? held.CERTAINTY.eq(DSL.inline("CERTAIN"))
                : DSL.noCondition();
    }

    private static void declareEdge(Declarations declarations, String name) {
        declarations
                .type(name, TenureOnTable.class)
                .column("certainty", held -> held.CERTAINTY)
                .one("tenure", TENURE, (held, tenure) -> tenure.ID.eq(held.TENURE_ID));
    }
}
