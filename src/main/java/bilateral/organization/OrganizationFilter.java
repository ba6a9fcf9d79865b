package bilateral.organization;

import bilateral.country.CountryCodes;
import bilateral.read.Binds;
import bilateral.read.Conditions;
import bilateral.read.IntRange;
import bilateral.source.FactFilter;
import bilateral.tables.Tables;
import bilateral.tables.tables.OrganizationNameTable;
import bilateral.tables.tables.OrganizationTable;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.Stream;

/**
 * Which organizations are wanted.
 *
 * @param country the one they belong to, any of these codes
 * @param kind what they are, any of these
 * @param text what one of their names holds
 */
public record OrganizationFilter(
        @Nullable List<String> country,
        @Nullable List<OrganizationKind> kind,
        @Nullable String text,
        @Nullable List<String> citedBy,
        @Nullable Boolean disputed,
        @Nullable IntRange sourceCount,
        @Nullable List<OrganizationFilter> and,
        @Nullable List<OrganizationFilter> or,
        @Nullable OrganizationFilter not)
        implements FactFilter<OrganizationTable, OrganizationFilter> {

    @Override
    public Stream<Condition> own(OrganizationTable organization, Binds binds) {
        return new Conditions(binds)
                        .given(
                                country,
                                codes -> CountryCodes.anyOf(organization.COUNTRY_ID, codes, binds))
                        .anyOf(organization.KIND, kind)
                        .given(text, wanted -> isCalled(organization, wanted, binds))
                        .and(evidence(organization.ID, binds))
                        .stream();
    }

    private static Condition isCalled(OrganizationTable organization, String text, Binds binds) {
        OrganizationNameTable name = Tables.ORGANIZATION_NAME.as("filtered_name");
        return organization
                .NAME_FOLDED
                .like(binds.contained(text))
                .or(
                        DSL.exists(
                                DSL.selectOne()
                                        .from(name)
                                        .where(name.ORGANIZATION_ID.eq(organization.ID))
                                        .and(name.NAME_FOLDED.like(binds.contained(text)))));
    }
}
