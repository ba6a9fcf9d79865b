package bilateral.official;

import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.organization.OrganizationFields.ORGANIZATION;

import bilateral.node.NodeType;
import bilateral.organization.PartyFields;
import bilateral.read.Declarations;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.PositionAccreditationTable;
import bilateral.tables.tables.PositionTable;
import bilateral.tables.tables.PositionTitleTable;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** What answers the fields of offices. */
@Component
public class PositionFields implements ReadModel {

    public static final Type<PositionTable> POSITION =
            Type.of("Position", Tables.POSITION::as, (PositionTable position) -> position.ID)
                    .unlessRetracted(position -> position.RETRACTED_AT);

    private static final Type<PositionTitleTable> TITLE =
            Type.of("PositionTitle", Tables.POSITION_TITLE::as, title -> title.ID);
    private static final Type<PositionAccreditationTable> ACCREDITATION =
            Type.of(
                    "Party",
                    Tables.POSITION_ACCREDITATION::as,
                    accreditation -> accreditation.POSITION_ID);

    @Override
    public void declare(Declarations declarations) {
        FactFields.of(
                        declarations.type(POSITION),
                        NodeType.POSITION,
                        position -> position.ID,
                        position -> position.REVISION,
                        position -> position.UPDATED_AT)
                .column("title", position -> position.TITLE)
                .column("function", position -> position.FUNCTION)
                .one(
                        "organization",
                        ORGANIZATION,
                        (position, organization) -> organization.ID.eq(position.ORGANIZATION_ID))
                .one("country", COUNTRY, (position, country) -> country.ID.eq(homeOf(position)))
                .list(
                        "otherTitles",
                        TITLE,
                        (position, title) -> title.POSITION_ID.eq(position.ID),
                        title -> List.of(title.TITLE, title.ID))
                .list(
                        "accreditedTo",
                        ACCREDITATION,
                        (position, accreditation) -> accreditation.POSITION_ID.eq(position.ID),
                        accreditation -> List.of(accreditation.ORDINAL),
                        PartyFields.party(
                                accreditation -> accreditation.COUNTRY_ID,
                                accreditation -> accreditation.ORGANIZATION_ID));
        declarations
                .type(TITLE)
                .column("title", title -> title.TITLE)
                .column("language", title -> title.LANGUAGE);
        declarations
                .type(COUNTRY)
                .connection(
                        "positions", POSITION, (country, position) -> isOf(position, country.ID))
                .filter(PositionFilter.class)
                .orderBy(PositionOrder.class, PositionOrder::ordering)
                .inOrder(PositionOrder.DEFAULT.ordering())
                .connection(
                        "accreditedPositions",
                        POSITION,
                        (country, position) ->
                                isAccredited(
                                        position,
                                        Tables.POSITION_ACCREDITATION.COUNTRY_ID.eq(country.ID)))
                .filter(PositionFilter.class)
                .orderBy(PositionOrder.class, PositionOrder::ordering)
                .inOrder(PositionOrder.DEFAULT.ordering());
        declarations
                .type(ORGANIZATION)
                .connection(
                        "positions",
                        POSITION,
                        (organization, position) -> position.ORGANIZATION_ID.eq(organization.ID))
                .filter(PositionFilter.class)
                .orderBy(PositionOrder.class, PositionOrder::ordering)
                .inOrder(PositionOrder.DEFAULT.ordering())
                .connection(
                        "accreditedPositions",
                        POSITION,
                        (organization, position) ->
                                isAccredited(
                                        position,
                                        Tables.POSITION_ACCREDITATION.ORGANIZATION_ID.eq(
                                                organization.ID)))
                .filter(PositionFilter.class)
                .orderBy(PositionOrder.class, PositionOrder::ordering)
                .inOrder(PositionOrder.DEFAULT.ordering());
    }

    /** The country that an office belongs to, by itself or through its organization. */
    public static Field<UUID> homeOf(PositionTable position) {
        return DSL.coalesce(
                position.COUNTRY_ID,
                DSL.field(
                        DSL.select(Tables.ORGANIZATION.COUNTRY_ID)
                                .from(Tables.ORGANIZATION)
                                .where(Tables.ORGANIZATION.ID.eq(position.ORGANIZATION_ID))
                                .and(Tables.ORGANIZATION.RETRACTED_AT.isNull())));
    }

    /** Whether an office belongs to a country; asked so that each way has its index. */
    public static Condition isOf(PositionTable position, Field<UUID> country) {
        return position.COUNTRY_ID
                .eq(country)
                .or(
                        position.COUNTRY_ID
                                .isNull()
                                .and(
                                        position.ORGANIZATION_ID.eq(
                                                DSL.any(
                                                        DSL.array(
                                                                DSL.select(Tables.ORGANIZATION.ID)
                                                                        .from(Tables.ORGANIZATION)
                                                                        .where(
                                                                                Tables.ORGANIZATION
                                                                                        .COUNTRY_ID
                                                                                        .eq(
                                                                                                country))
                                                                        .and(
                                                                                Tables.ORGANIZATION
                                                                                        .RETRACTED_AT
                                                                                        .isNull()))))));
    }

    private static Condition isAccredited(PositionTable position, Condition to) {
        return DSL.exists(
                DSL.selectOne()
                        .from(Tables.POSITION_ACCREDITATION)
                        .where(Tables.POSITION_ACCREDITATION.POSITION_ID.eq(position.ID))
                        .and(to));
    }
}
