package bilateral.figure;

import bilateral.read.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.concurrent.CompletableFuture;

@Controller
class FigureController {

    @QueryMapping
    CompletableFuture<@Nullable Object> figures(Reader reader) {
        return reader.connection(FigureFields.FIGURE, FigureFields.BY_PERIOD);
    }
}
