package bilateral.read;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import graphql.schema.SingletonPropertyDataFetcher;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/**
 * Answers every field that no resolver is mapped to: of a row what was read under the field's
 * result key, of any other value its property.
 */
final class RowDataFetcher implements LightDataFetcher<@Nullable Object> {

    static final RowDataFetcher INSTANCE = new RowDataFetcher();

    private final LightDataFetcher<?> properties = SingletonPropertyDataFetcher.singleton();

    private RowDataFetcher() {}

    @Override
    public @Nullable Object get(
            GraphQLFieldDefinition field,
            @Nullable Object source,
            Supplier<DataFetchingEnvironment> environment)
            throws Exception {
        if (source instanceof Row row) {
            // Asking for the environment costs more than all the rest: only aliases need it.
            return row.get(
                    row.hasAliases()
                            ? environment.get().getField().getResultKey()
                            : field.getName());
        }
        return properties.get(field, source, environment);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) throws Exception {
        return get(environment.getFieldDefinition(), environment.getSource(), () -> environment);
    }
}
