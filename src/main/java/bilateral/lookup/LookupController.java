package bilateral.lookup;

import static bilateral.lookup.LookupFields.DATASET;
import static bilateral.lookup.LookupFields.NODE;
import static bilateral.lookup.LookupFields.NODE_OF;

import bilateral.graphql.RefusedException;
import bilateral.node.NodeId;
import bilateral.paging.PageArguments;
import bilateral.read.Binds;
import bilateral.read.Reader;
import bilateral.tables.Tables;
import bilateral.tables.tables.NodeOfTable;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.concurrent.CompletableFuture;

@Controller
class LookupController {

    @QueryMapping
    CompletableFuture<@Nullable Object> node(@Argument String id, Reader reader) {
        List<NodeId> ids = List.of(NodeId.parse(id));
        return reader.first(NODE_OF, binds -> call(ids, binds), row -> row.ORDINAL, NODE);
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> nodes(@Argument List<String> ids, Reader reader) {
        if (ids.size() > PageArguments.MAX_SIZE) {
            throw RefusedException.badInput(
                    "nodes: %d ids; it takes %d at most."
                            .formatted(ids.size(), PageArguments.MAX_SIZE));
        }
        List<NodeId> parsed = ids.stream().map(NodeId::parse).toList();
        return reader.list(NODE_OF, binds -> call(parsed, binds), row -> row.ORDINAL, NODE);
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> dataset(Reader reader) {
        return reader.one(DATASET, (dataset, binds) -> DSL.noCondition());
    }

    private static NodeOfTable call(List<NodeId> ids, Binds binds) {
        return Tables.NODE_OF(
                binds.texts(ids.stream().map(id -> id.type().typeName()).toList()),
                binds.keys(ids.stream().map(NodeId::key).toList()));
    }
}
