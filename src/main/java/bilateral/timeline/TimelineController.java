package bilateral.timeline;

import bilateral.read.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

@Controller
class TimelineController {

    @QueryMapping
    CompletableFuture<@Nullable Object> timeline(
            @Argument @Nullable TimelineOrder orderBy, Reader reader) {
        TimelineOrder order = Objects.requireNonNullElse(orderBy, TimelineOrder.DEFAULT);
        return reader.union(
                "TimelineConnection",
                TimelineFields.EVENT,
                TimelineBranches.ALL,
                TimelineFields.NODE,
                order.ordering());
    }
}
