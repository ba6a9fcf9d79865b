package bilateral.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import java.time.Duration;

/**
 * What a request may use at most. The README's table of limits has the same defaults.
 *
 * @param body the size of a request's body
 * @param tokens of a document: names, numbers, marks
 * @param depth how many fields stand in one another
 * @param fields of an operation, those of a fragment counted wherever it is used
 * @param rootFields each is a statement
 * @param aliases in a document
 * @param directives in a document
 * @param cost the price of an operation, as {@code extensions.cost} says it
 * @param time how long the statements of a request may run together
 * @param rate how many requests a client may send in a minute; 0 for any number
 * @param introspection whether the schema can be asked for
 */
@ConfigurationProperties("bilateral.limits")
public record Limits(
        @DefaultValue("1MB") DataSize body,
        @DefaultValue("15000") int tokens,
        @DefaultValue("15") int depth,
        @DefaultValue("5000") int fields,
        @DefaultValue("50") int rootFields,
        @DefaultValue("200") int aliases,
        @DefaultValue("200") int directives,
        @DefaultValue("500000") long cost,
        @DefaultValue("10s") Duration time,
        @DefaultValue("0") int rate,
        @DefaultValue("true") boolean introspection) {}
