package bilateral.source;

import static bilateral.source.SourceFields.SOURCE;

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
class SourceController {

    @QueryMapping
    CompletableFuture<@Nullable Object> source(@Argument String id, Reader reader) {
        return reader.one(SOURCE, NodeId.parse(id).in(NodeType.SOURCE, source -> source.ID));
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> sources(
            @Argument @Nullable SourceFilter filter,
            @Argument @Nullable SourceOrder orderBy,
            Reader reader) {
        SourceOrder order = Objects.requireNonNullElse(orderBy, SourceOrder.DEFAULT);
        return reader.connection(SOURCE, filter, order.ordering());
    }
}
