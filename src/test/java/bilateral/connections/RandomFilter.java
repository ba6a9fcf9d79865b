package bilateral.connections;

import bilateral.connections.Question.Asked;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A filter as a client writes it, and what it means for a fact. */
record RandomFilter(Map<String, Object> value, Predicate<Fact> meaning) {

    static RandomFilter of(Random random, List<Question> questions, int depth) {
        Map<String, Object> value = new LinkedHashMap<>();
        Predicate<Fact> meaning = fact -> true;
        int own = random.nextInt(3);
        for (int i = 0; i < own; i++) {
            Asked asked = questions.get(random.nextInt(questions.size())).ask(random);
            // Fields of questions that are asked already would get another value.
            if (asked.values().keySet().stream().noneMatch(value::containsKey)) {
                value.putAll(asked.values());
                meaning = meaning.and(asked.meaning());
            }
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            List<RandomFilter> all = several(random, questions, depth);
            value.put("and", all.stream().map(RandomFilter::value).toList());
            meaning = meaning.and(fact -> all.stream().allMatch(one -> one.meaning.test(fact)));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            List<RandomFilter> any = several(random, questions, depth);
            value.put("or", any.stream().map(RandomFilter::value).toList());
            meaning = meaning.and(fact -> any.stream().anyMatch(one -> one.meaning.test(fact)));
        }
        if (depth > 0 && random.nextInt(3) == 0) {
            RandomFilter not = of(random, questions, depth - 1);
            value.put("not", not.value);
            meaning = meaning.and(not.meaning.negate());
        }
        return new RandomFilter(value, meaning);
    }

    private static List<RandomFilter> several(Random random, List<Question> questions, int depth) {
        return Stream.generate(() -> of(random, questions, depth - 1))
                .limit(random.nextInt(4))
                .toList();
    }
}
