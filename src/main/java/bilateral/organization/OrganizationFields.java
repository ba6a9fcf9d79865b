package bilateral.organization;

import static bilateral.country.CountryFields.COUNTRY;

import bilateral.node.NodeType;
import bilateral.read.Dates;
import bilateral.read.Declarations;
import bilateral.read.ReadModel;
import bilateral.read.Type;
import bilateral.source.FactFields;
import bilateral.tables.Tables;
import bilateral.tables.tables.OrganizationNameTable;
import bilateral.tables.tables.OrganizationTable;

import org.springframework.stereotype.Component;

import java.util.List;

/** What answers the fields of organizations. */
@Component
public class OrganizationFields implements ReadModel {

    public static final Type<OrganizationTable> ORGANIZATION =
            Type.of(
                            "Organization",
                            Tables.ORGANIZATION::as,
                            (OrganizationTable organization) -> organization.ID)
                    .unlessRetracted(organization -> organization.RETRACTED_AT);

    private static final Type<OrganizationNameTable> NAME =
            Type.of("OrganizationName", Tables.ORGANIZATION_NAME::as, name -> name.ID);

    @Override
    public void declare(Declarations declarations) {
        FactFields.of(
                        declarations.type(ORGANIZATION),
                        NodeType.ORGANIZATION,
                        organization -> organization.ID,
                        organization -> organization.REVISION,
                        organization -> organization.UPDATED_AT)
                .column("name", organization -> organization.NAME)
                .column("kind", organization -> organization.KIND)
                .one(
                        "country",
                        COUNTRY,
                        (organization, country) -> country.ID.eq(organization.COUNTRY_ID))
                .list(
                        "names",
                        NAME,
                        (organization, name) -> name.ORGANIZATION_ID.eq(organization.ID),
                        name -> List.of(name.NAME, name.ID));
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
                .type(COUNTRY)
                .connection(
                        "organizations",
                        ORGANIZATION,
                        (country, organization) -> organization.COUNTRY_ID.eq(country.ID))
                .filter(OrganizationFilter.class)
                .orderBy(OrganizationOrder.class, OrganizationOrder::ordering)
                .inOrder(OrganizationOrder.DEFAULT.ordering());
    }
}
