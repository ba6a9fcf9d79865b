package bilateral.official;

import static bilateral.official.OfficialFields.OFFICIAL;
import static bilateral.official.PositionFields.POSITION;

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
class OfficialController {

    @QueryMapping
    CompletableFuture<@Nullable Object> official(@Argument String id, Reader reader) {
        return reader.one(
                OFFICIAL, NodeId.parse(id).in(NodeType.OFFICIAL, official -> official.ID));
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> officials(
            @Argument @Nullable OfficialFilter filter,
            @Argument @Nullable OfficialOrder orderBy,
            Reader reader) {
        OfficialOrder order = Objects.requireNonNullElse(orderBy, OfficialOrder.DEFAULT);
        return reader.connection(OFFICIAL, filter, order.ordering());
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> position(@Argument String id, Reader reader) {
        return reader.one(
                POSITION, NodeId.parse(id).in(NodeType.POSITION, position -> position.ID));
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> positions(
            @Argument @Nullable PositionFilter filter,
            @Argument @Nullable PositionOrder orderBy,
            Reader reader) {
        PositionOrder order = Objects.requireNonNullElse(orderBy, PositionOrder.DEFAULT);
        return reader.connection(POSITION, filter, order.ordering());
    }
}
