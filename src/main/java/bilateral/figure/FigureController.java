package bilateral.figure;

import static bilateral.figure.FigureFields.FIGURE;

import bilateral.read.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

@Controller
class FigureController {

    @QueryMapping
    CompletableFuture<@Nullable Object> figures(
            @Argument @Nullable FigureFilter filter,
            @Argument @Nullable FigureOrder orderBy,
            Reader reader) {
        FigureOrder order = Objects.requireNonNullElse(orderBy, FigureOrder.DEFAULT);
        return reader.connection(FIGURE, filter, order.ordering());
    }
}
