package bilateral.organization;

import static bilateral.organization.OrganizationFields.ORGANIZATION;

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
class OrganizationController {

    @QueryMapping
    CompletableFuture<@Nullable Object> organization(@Argument String id, Reader reader) {
        return reader.one(
                ORGANIZATION,
                NodeId.parse(id).in(NodeType.ORGANIZATION, organization -> organization.ID));
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> organizations(
            @Argument @Nullable OrganizationFilter filter,
            @Argument @Nullable OrganizationOrder orderBy,
            Reader reader) {
        OrganizationOrder order = Objects.requireNonNullElse(orderBy, OrganizationOrder.DEFAULT);
        return reader.connection(ORGANIZATION, filter, order.ordering());
    }
}
