package bilateral.relation;

import static bilateral.relation.RelationFields.JOINED;
import static bilateral.relation.RelationFields.RECORDED;
import static bilateral.relation.RelationFields.RELATION;

import bilateral.graphql.RefusedException;
import bilateral.read.Reader;

import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

@Controller
class RelationController {

    @QueryMapping
    CompletableFuture<@Nullable Object> relation(
            @Argument String of,
            @Argument String with,
            @Argument boolean includePredecessors,
            Reader reader) {
        if (of.equals(with)) {
            throw RefusedException.badInput(
                    "A relation has two countries; of and with are both %s.".formatted(of));
        }
        List<String> codes = List.of(of, with);
        return reader.one(
                includePredecessors ? JOINED : RELATION,
                (relation, binds) ->
                        relation.LOW_CODE
                                .eq(DSL.any(binds.texts(codes)))
                                .and(relation.HIGH_CODE.eq(DSL.any(binds.texts(codes)))));
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> relations(
            @Argument @Nullable RelationFilter filter,
            @Argument @Nullable RelationOrder orderBy,
            Reader reader) {
        RelationOrder order = Objects.requireNonNullElse(orderBy, RelationOrder.DEFAULT);
        return reader.connection(RECORDED, filter, order.ordering());
    }
}
