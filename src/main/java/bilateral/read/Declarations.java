package bilateral.read;

import bilateral.paging.PageInfo;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What all features together declare: for each field of each type, what answers it. */
@Component
public class Declarations {

    /** Objects that are Java values in a column, answered by their properties. */
    private static final Map<String, Class<?>> VALUES =
            Map.of(
                    "FuzzyDate", FuzzyDate.class,
                    "FuzzyPeriod", FuzzyPeriod.class,
                    "PageInfo", PageInfo.class);

    private final Map<String, Fields<?>> types = new HashMap<>();

    Declarations(List<ReadModel> models) {
        models.forEach(model -> model.declare(this));
    }

    /** Starts or continues what is declared for a type. */
    @SuppressWarnings("unchecked")
    public <T extends Table<?>> Fields<T> type(Type<T> type) {
        return (Fields<T>) types.computeIfAbsent(type.name(), name -> new Fields<T>(name));
    }

    /** The same for an object that is made of columns of another's row, such as an edge. */
    @SuppressWarnings("unchecked")
    public <T extends Table<?>> Fields<T> type(String name, Class<T> table) {
        return (Fields<T>) types.computeIfAbsent(name, known -> new Fields<T>(known));
    }

    @Nullable Class<?> valueType(String typeName) {
        return VALUES.get(typeName);
    }

    Set<String> typeNames() {
        return types.keySet();
    }

    @Nullable Fields<?> find(String typeName) {
        return types.get(typeName);
    }

    @SuppressWarnings("unchecked")
    <T extends Table<?>> Answer<T> answer(String typeName, String fieldName) {
        Fields<?> fields = types.get(typeName);
        Answer<?> answer = fields == null ? null : fields.answers().get(fieldName);
        if (answer == null) {
            throw new IllegalStateException("Nothing answers " + typeName + "." + fieldName);
        }
        return (Answer<T>) answer;
    }
}
