package bilateral.connections;

import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;

/** What a filter's own fields can ask: some values for them, and what these mean for a fact. */
@FunctionalInterface
interface Question {

    Asked ask(Random random);

    /** One field or several that belong together. */
    record Asked(Map<String, Object> values, Predicate<Fact> meaning) {

        static Asked of(String field, Object value, Predicate<Fact> meaning) {
            return new Asked(Map.of(field, value), meaning);
        }
    }
}
