package bilateral.connections;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A list that a client can ask for.
 *
 * @param type of its filter and order: {@code Visit} for {@code VisitFilter}
 * @param field what is asked, with a place for the page's arguments and one for its selection
 * @param path where the connection stands in the answer
 * @param variables what the field needs beside filter, order and page
 * @param on which facts are in the list
 * @param questions what its filter can ask
 * @param orders what it can be sorted by
 */
record Listing(
        String type,
        String field,
        List<String> path,
        Map<String, Object> variables,
        Predicate<Fact> on,
        List<Question> questions,
        List<Order> orders) {

    @Override
    public String toString() {
        return String.join(".", path);
    }
}
