package bilateral.grouping;

import bilateral.read.Reader;

import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import java.util.concurrent.CompletableFuture;

@Controller
class GroupingController {

    @QueryMapping
    CompletableFuture<@Nullable Object> groupings(Reader reader) {
        return reader.connection(GroupingFields.GROUPING, GroupingFields.BY_NAME);
    }
}
