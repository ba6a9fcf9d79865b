package bilateral.organization;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.OrganizationTable;

import java.util.List;

/** In which order organizations are wanted. */
public record OrganizationOrder(OrganizationOrderField field, OrderDirection direction) {

    static final OrganizationOrder DEFAULT =
            new OrganizationOrder(OrganizationOrderField.NAME, OrderDirection.ASC);

    public Ordering<OrganizationTable> ordering() {
        return switch (field) {
            case NAME ->
                    Ordering.of(
                            "organization.name",
                            direction,
                            organization -> List.of(organization.NAME_FOLDED, organization.ID));
            case UPDATED_AT ->
                    Ordering.of(
                            "organization.updated",
                            direction,
                            organization -> List.of(organization.UPDATED_AT, organization.ID));
        };
    }
}
