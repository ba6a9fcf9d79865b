package bilateral.country;

import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.tables.tables.CountryTable;

import java.util.List;

/** In which order countries are wanted. */
public record CountryOrder(CountryOrderField field, OrderDirection direction) {

    static final CountryOrder DEFAULT =
            new CountryOrder(CountryOrderField.CODE, OrderDirection.ASC);

    public Ordering<CountryTable> ordering() {
        return switch (field) {
            case CODE ->
                    Ordering.of(
                            "country.code",
                            direction,
                            country -> List.of(country.CODE, country.ID));
            case NAME ->
                    Ordering.of(
                            "country.name",
                            direction,
                            country -> List.of(country.NAME_FOLDED, country.ID));
            case UPDATED_AT ->
                    Ordering.of(
                            "country.updated",
                            direction,
                            country -> List.of(country.UPDATED_AT, country.ID));
        };
    }
}
