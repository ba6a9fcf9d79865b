package bilateral.meeting;

import static bilateral.meeting.MeetingFields.MEETING;

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
class MeetingController {

    @QueryMapping
    CompletableFuture<@Nullable Object> meeting(@Argument String id, Reader reader) {
        return reader.one(MEETING, NodeId.parse(id).in(NodeType.MEETING, meeting -> meeting.ID));
    }

    @QueryMapping
    CompletableFuture<@Nullable Object> meetings(
            @Argument @Nullable MeetingFilter filter,
            @Argument @Nullable MeetingOrder orderBy,
            Reader reader) {
        MeetingOrder order = Objects.requireNonNullElse(orderBy, MeetingOrder.DEFAULT);
        return reader.connection(MEETING, filter, order.ordering());
    }
}
