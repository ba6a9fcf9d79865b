package bilateral.milestone;

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
import bilateral.tables.tables.MilestoneTable;

import org.jooq.Condition;
import org.jooq.Table;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.function.BiFunction;

/** What answers the fields of milestones. */
@Component
public class MilestoneFields implements ReadModel {

    public static final Type<MilestoneTable> MILESTONE =
            Type.of("Milestone", Tables.MILESTONE::as, (MilestoneTable milestone) -> milestone.ID)
                    .unlessRetracted(milestone -> milestone.RETRACTED_AT);

    @Override
    public void declare(Declarations declarations) {
        FactFields.of(
                        declarations.type(MILESTONE),
                        NodeType.MILESTONE,
                        milestone -> milestone.ID,
                        milestone -> milestone.REVISION,
                        milestone -> milestone.UPDATED_AT)
                .column("kind", milestone -> milestone.KIND)
                .column("date", milestone -> milestone.DATE_EDTF, Dates::point)
                .one("by", COUNTRY, (milestone, country) -> country.ID.eq(milestone.BY_COUNTRY_ID))
                .list(
                        "countries",
                        COUNTRY_OF_FACT,
                        (milestone, country) ->
                                country.ID.in(milestone.PAIR_LOW, milestone.PAIR_HIGH),
                        country -> List.of(country.CODE))
                .column("place", milestone -> milestone.PLACE)
                .column("note", milestone -> milestone.NOTE);
        milestones(
                declarations.type(COUNTRY),
                (country, milestone) ->
                        milestone.PAIR_LOW.eq(country.ID).or(milestone.PAIR_HIGH.eq(country.ID)));
    }

    /** Declares {@code milestones} of a type, with filter and order. */
    public static <T extends Table<?>> void milestones(
            Fields<T> fields, BiFunction<T, MilestoneTable, Condition> on) {
        fields.connection("milestones", MILESTONE, on)
                .filter(MilestoneFilter.class)
                .orderBy(MilestoneOrder.class, MilestoneOrder::ordering)
                .inOrder(MilestoneOrder.DEFAULT.ordering());
    }
}
