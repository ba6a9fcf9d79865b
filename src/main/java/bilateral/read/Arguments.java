package bilateral.read;

import bilateral.graphql.RefusedException;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.graphql.data.GraphQlArgumentBinder;
import org.springframework.validation.BindException;

import java.util.List;
import java.util.Map;

/** The arguments of one field, bound as Spring binds those of a controller's method. */
public final class Arguments {

    private final String field;
    private final Map<String, Object> values;
    private final GraphQlArgumentBinder binder;

    /**
     * Takes the arguments that a field has.
     *
     * @throws RefusedException when one is too long, or a text that no text can be
     */
    Arguments(String field, Map<String, Object> values, GraphQlArgumentBinder binder) {
        ArgumentLimits.check(field, values);
        this.field = field;
        this.values = values;
        this.binder = binder;
    }

    /** The field, for messages. */
    public String field() {
        return field;
    }

    Map<String, Object> values() {
        return values;
    }

    /** How many elements the longest list among them has; 1 where there is none. */
    int longestList() {
        return values.values().stream()
                .mapToInt(value -> value instanceof List<?> list ? list.size() : 1)
                .max()
                .orElse(1);
    }

    /**
     * An argument as a value of this type.
     *
     * @return null where it is null or not given
     * @throws RefusedException when it can't be one
     */
    public <A> @Nullable A get(String name, Class<A> type) {
        Object value = values.get(name);
        if (value == null) {
            return null;
        }
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        try {
            return type.cast(binder.bind(value, false, ResolvableType.forClass(type)));
        } catch (BindException e) {
            throw RefusedException.badInput("%s: %s can't be read.".formatted(field, name));
        }
    }
}
