package bilateral.grouping;

import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.read.Fields.to;

import bilateral.node.NodeType;
import bilateral.paging.Ordering;
import bilateral.read.CertaintyFilter;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.Fields;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.GroupingTable;
import bilateral.tables.tables.MemberOnTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What answers the fields of groupings. */
@Component
public class GroupingFields implements ReadModel {

    public static final Type<GroupingTable> GROUPING =
            Type.of("Grouping", Tables.GROUPING::as, (GroupingTable grouping) -> grouping.ID)
                    .unlessRetracted(grouping -> grouping.RETRACTED_AT);

    private static final Type<MemberOnTable> MEMBER_ON =
            Type.of("MemberOn", Tables.MEMBER_ON::as, member -> member.MEMBER_ID);

    /** Certain members first, then as the source lists them. */
    private static final Ordering<MemberOnTable> CERTAIN_FIRST =
            Ordering.ascending(
                    "grouping.certainty",
                    member -> List.of(member.CERTAINTY_ORDER, member.ORDINAL, member.MEMBER_ID));

    @Override
    public void declare(Declarations declarations) {
        FactFields.of(
                        declarations.type(GROUPING),
                        NodeType.GROUPING,
                        grouping -> grouping.ID,
                        grouping -> grouping.REVISION,
                        grouping -> grouping.UPDATED_AT)
                .column("name", grouping -> grouping.NAME)
                .column("status", grouping -> grouping.STATUS)
                .column("note", grouping -> grouping.NOTE)
                .connectionOf(
                        "members",
                        MEMBER_ON,
                        (grouping, arguments, binds) ->
                                Tables.MEMBER_ON(grouping.ID, Dates.asOfOrToday(arguments, binds)),
                        (grouping, member, arguments, binds) ->
                                arguments.get("certainty", CertaintyFilter.class)
                                                == CertaintyFilter.CERTAINLY
                                        ? member.CERTAINTY.eq(DSL.inline("CERTAIN"))
                                        : DSL.noCondition())
                .through(
                        "GroupingMemberConnection",
                        to(COUNTRY, (member, country) -> country.ID.eq(member.COUNTRY_ID)))
                .inOrder(CERTAIN_FIRST);
        declarations
                .type("GroupingMemberEdge", MemberOnTable.class)
                .column("certainty", member -> member.CERTAINTY)
                .value(
                        "period",
                        List.of(member -> member.PERIOD_EDTF, member -> member.PERIOD_OPEN_AS_OF),
                        Dates::period);
        groupings(
                declarations.type(COUNTRY), (country, grouping) -> hasMember(grouping, country.ID));
    }

    /** Declares {@code groupings} of a type, with filter and order. */
    public static <T extends Table<?>> void groupings(
            Fields<T> fields, BiFunction<T, GroupingTable, Condition> on) {
        fields.connection("groupings", GROUPING, on)
                .filter(GroupingFilter.class)
                .orderBy(GroupingOrder.class, GroupingOrder::ordering)
                .inOrder(GroupingOrder.DEFAULT.ordering());
    }

    /** Whether a country is or was a member. */
    public static Condition hasMember(GroupingTable grouping, Field<UUID> country) {
        return hasMember(grouping, country::eq);
    }

    /** Whether a country that fits is or was a member. */
    public static Condition hasMember(
            GroupingTable grouping, Function<Field<UUID>, Condition> member) {
        return DSL.exists(
                DSL.selectOne()
                        .from(Tables.GROUPING_MEMBER)
                        .where(Tables.GROUPING_MEMBER.GROUPING_ID.eq(grouping.ID))
                        .and(member.apply(Tables.GROUPING_MEMBER.COUNTRY_ID)));
    }
}
