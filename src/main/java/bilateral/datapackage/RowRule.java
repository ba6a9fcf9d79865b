package bilateral.datapackage;

import java.util.function.Predicate;

/**
 * What the cells of one row have to fulfil together.
 *
 * @param column the column that is reported when they don't
 * @param expected what would be right
 */
public record RowRule(String column, String expected, Predicate<Row> holds) {}
