package bilateral.organization;

import static bilateral.country.CountryFields.COUNTRY;
import static bilateral.organization.OrganizationFields.ORGANIZATION;
import static bilateral.read.Fields.to;

import bilateral.read.Answer;
import bilateral.read.Fields;

import org.jooq.Field;
import org.jooq.Table;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** What answers fields that lead to a party: a country or an organization. */
public final class PartyFields {

    private PartyFields() {}

    /** The party whose key stands in one of two columns. */
    public static <T extends Table<?>> Answer<T> party(
            Function<T, Field<UUID>> country, Function<T, Field<UUID>> organization) {
        return Fields.anyOf(
                List.of(
                        to(COUNTRY, (row, party) -> party.ID.eq(country.apply(row))),
                        to(ORGANIZATION, (row, party) -> party.ID.eq(organization.apply(row)))));
    }
}
