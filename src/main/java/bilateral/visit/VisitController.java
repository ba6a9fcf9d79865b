package bilateral.visit;

import static bilateral.visit.VisitFields.TRIP;
import static bilateral.visit.VisitFields.VISIT;

import bilateral.node.NodeId;
import bilateral.node.NodeType;
import bilateral.read.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

@Controller
class VisitController {

    @QueryMapping
    CompletableFuture<@Nullable Object> visit(@Argument String id, Reader reader) {
        return reader.one(VISIT, NodeId.parse(id).in(NodeType.VISIT, visit -> visit.ID));
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> visits(
            @Argument @Nullable VisitFilter filter,
            @Argument @Nullable VisitOrder orderBy,
            Reader reader) {
        VisitOrder order = Objects.requireNonNullElse(orderBy, VisitOrder.DEFAULT);
        return reader.connection(VISIT, filter, order.ordering());
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> trip(@Argument String id, Reader reader) {
        return reader.one(TRIP, NodeId.parse(id).in(NodeType.TRIP, trip -> trip.ID));
    }
}
