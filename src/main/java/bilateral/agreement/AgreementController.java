package bilateral.agreement;

import static bilateral.agreement.AgreementFields.AGREEMENT;

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
class AgreementController {

    @QueryMapping
    CompletableFuture<@Nullable Object> agreement(@Argument String id, Reader reader) {
        return reader.one(
                AGREEMENT, NodeId.parse(id).in(NodeType.AGREEMENT, agreement -> agreement.ID));
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> agreements(
            @Argument @Nullable AgreementFilter filter,
            @Argument @Nullable AgreementOrder orderBy,
            Reader reader) {
        AgreementOrder order = Objects.requireNonNullElse(orderBy, AgreementOrder.DEFAULT);
        return reader.connection(
                AGREEMENT, filter == null ? null : filter.anywhere(), order.ordering());
    }
}
