package bilateral.milestone;

import static bilateral.milestone.MilestoneFields.MILESTONE;

import bilateral.read.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

@Controller
class MilestoneController {

    @QueryMapping
    CompletableFuture<@Nullable Object> milestones(
            @Argument @Nullable MilestoneFilter filter,
            @Argument @Nullable MilestoneOrder orderBy,
            Reader reader) {
        MilestoneOrder order = Objects.requireNonNullElse(orderBy, MilestoneOrder.DEFAULT);
        return reader.connection(MILESTONE, filter, order.ordering());
    }
}
