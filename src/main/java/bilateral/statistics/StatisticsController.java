package bilateral.statistics;

import bilateral.read.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.concurrent.CompletableFuture;

@Controller
class StatisticsController {

    @QueryMapping
    CompletableFuture<@Nullable Object> statistics(Reader reader) {
        return reader.derived(
                StatisticsFields.STATISTICS,
                (all, arguments, binds) -> StatisticsQuery.of(Scope.ALL, arguments, binds));
    }
}
