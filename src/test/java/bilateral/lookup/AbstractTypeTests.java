package bilateral.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import bilateral.BilateralTest;
import bilateral.read.Answer;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;

import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

@BilateralTest
class AbstractTypeTests {

    private final GraphQLSchema schema;

    AbstractTypeTests(GraphQlSource source) {
        this.schema = source.schema();
    }

    @Test
    void everyNodeIsFoundByItsId() {
        assertThat(types(LookupFields.NODE)).isEqualTo(implementations("Node"));
    }

    @Test
    void aCitationLeadsToFactsOfAllTypes() {
        assertThat(types(LookupFields.FACT)).isEqualTo(implementations("Fact"));
    }

    private static Set<String> types(Answer<?> answer) {
        return ((Answer.OneOf<?>) answer)
                .options().stream().map(option -> option.type().name()).collect(Collectors.toSet());
    }

    private Set<String> implementations(String name) {
        GraphQLInterfaceType type =
                Objects.requireNonNull((GraphQLInterfaceType) schema.getType(name));
        return Objects.requireNonNull(schema.getImplementations(type)).stream()
                .map(object -> object.getName())
                .collect(Collectors.toSet());
    }
}
