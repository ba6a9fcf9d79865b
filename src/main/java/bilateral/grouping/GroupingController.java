package bilateral.grouping;

import static bilateral.grouping.GroupingFields.GROUPING;

import bilateral.read.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

@Controller
class GroupingController {

    @QueryMapping
    CompletableFuture<@Nullable Object> groupings(
            @Argument @Nullable GroupingFilter filter,
            @Argument @Nullable GroupingOrder orderBy,
            Reader reader) {
        GroupingOrder order = Objects.requireNonNullElse(orderBy, GroupingOrder.DEFAULT);
        return reader.connection(GROUPING, filter, order.ordering());
    }
}
