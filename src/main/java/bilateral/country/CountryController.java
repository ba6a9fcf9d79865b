package bilateral.country;

import static bilateral.country.CountryFields.COUNTRY;

import bilateral.read.Columns;
import bilateral.read.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

@Controller
class CountryController {

    @QueryMapping
    CompletableFuture<@Nullable Object> country(@Argument String code, Reader reader) {
        return reader.one(COUNTRY, (country, binds) -> country.CODE.eq(binds.of(code)));
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> countries(
            @Argument @Nullable CountryFilter filter,
            @Argument @Nullable CountryOrder orderBy,
            Reader reader) {
        CountryOrder order = Objects.requireNonNullElse(orderBy, CountryOrder.DEFAULT);
        return reader.connection(COUNTRY, filter, order.ordering());
    }

    /** The name of the day where it was another, else the name in the reader's language. */
    @SchemaMapping(typeName = "Country")
    String name(Columns columns, @Argument("in") String language) {
        String code = Objects.requireNonNull(columns.get(0));
        String name = Objects.requireNonNull(columns.get(1));
        String otherName = columns.get(2);
        String inLanguage = columns.get(3);
        return otherName != null ? otherName : CountryNames.of(code, language, inLanguage, name);
    }
}
