package bilateral.connections;

import bilateral.connections.Question.Asked;

import java.util.ArrayList;
import java.util.Collections;
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
        // Each question once: what it asks of one participant, it would ask of two.
        List<Question> own = new ArrayList<>(questions);
        Collections.shuffle(own, random);
        for (Question question : own.subList(0, random.nextInt(3))) {
            Asked asked = question.ask(random);
            value.putAll(asked.values());
            meaning = meaning.and(asked.meaning());
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
