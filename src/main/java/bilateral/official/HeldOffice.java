package bilateral.official;

import static bilateral.node.NodeType.ORGANIZATION;
import static bilateral.node.NodeType.POSITION;

import bilateral.country.CountryCodes;
import bilateral.node.NodeId;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.tables.tables.PositionTable;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;

/** What filters ask of an office that somebody held or acted in. */
interface HeldOffice {

    /** Ids of offices, any of which it is. */
    @Nullable List<String> position();

    /** What it is for, any of these. */
    @Nullable List<PositionFunction> function();

    /** Codes of countries, any of which it is an office of. */
    @Nullable List<String> country();

    /** Ids of organizations, any of which it is in. */
    @Nullable List<String> organization();

    /** What these ask of an office; nothing where none is given. */
    default List<Condition> office(PositionTable office, Binds binds) {
        return new Conditions(binds)
                        .given(
                                position(),
                                ids ->
                                        office.ID.eq(
                                                DSL.any(
                                                        NodeId.keys(
                                                                "position", POSITION, ids, binds))))
                        .anyOf(office.FUNCTION, function())
                        .given(
                                country(),
                                codes -> CountryCodes.anyOf(office.COUNTRY_ID, codes, binds))
                        .given(
                                organization(),
                                ids ->
                                        office.ORGANIZATION_ID.eq(
                                                DSL.any(
                                                        NodeId.keys(
                                                                "organization",
                                                                ORGANIZATION,
                                                                ids,
                                                                binds))))
                        .stream()
                        .toList();
    }
}
