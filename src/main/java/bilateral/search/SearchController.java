package bilateral.search;

import static bilateral.search.SearchFields.BEST_FIRST;
import static bilateral.search.SearchFields.HIT;
import static bilateral.search.SearchFields.NODE;

import bilateral.graphql.RefusedException;
import bilateral.read.Binds;
import bilateral.read.Reader;
import bilateral.tables.Tables;
import bilateral.tables.tables.SearchHitTable;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.concurrent.CompletableFuture;

@Controller
class SearchController {

    /** Names of treaties are long; texts that are pasted in are not searched for. */
    private static final int MAX_LENGTH = 200;

    private final CountryNameSearch countryNames;

    SearchController(CountryNameSearch countryNames) {
        this.countryNames = countryNames;
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> search(
            @Argument String text, @Argument @Nullable List<SearchType> types, Reader reader) {
        check(text);
        List<CountryName> countries =
                types == null || types.contains(SearchType.COUNTRY)
                        ? countryNames.find(text)
                        : List.of();
        return reader.ranked(
                "SearchConnection",
                HIT,
                binds -> call(text, types, countries, binds),
                NODE,
                BEST_FIRST);
    }

    private static void check(String text) {
        if (text.isBlank()) {
            throw RefusedException.badInput("text is empty: give what is to be found.");
        }
        int length = text.codePointCount(0, text.length());
        if (length > MAX_LENGTH) {
            throw RefusedException.badInput(
                    "text has %d characters; it takes %d at most.".formatted(length, MAX_LENGTH));
        }
    }

    private static SearchHitTable call(
            String text,
            @Nullable List<SearchType> types,
            List<CountryName> countries,
            Binds binds) {
        Field<String[]> typeNames =
                types == null
                        ? DSL.inline((String[]) null, SQLDataType.VARCHAR.array())
                        : binds.texts(types.stream().map(SearchType::typeName).toList());
        return Tables.SEARCH_HIT(
                binds.of(text),
                typeNames,
                binds.texts(countries.stream().map(CountryName::code).toList()),
                binds.texts(countries.stream().map(CountryName::name).toList()),
                binds.numbers(countries.stream().map(CountryName::score).toList()));
    }
}
