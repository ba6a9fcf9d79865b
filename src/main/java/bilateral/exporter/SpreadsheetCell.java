package bilateral.exporter;

import java.util.regex.Pattern;

/**
 * A text as a cell of a CSV file that is opened in a spreadsheet.
 *
 * <p>Spreadsheets take a cell for a formula that begins with one of {@code = + - @}, a tab or a
 * carriage return. Such a text gets an apostrophe in front, which makes it a text to them; so does
 * one that begins with apostrophes and then one of those, so that taking one apostrophe away gives
 * back what was there. Only a number with a sign stays as it is: a date before the year 1 or a
 * telephone number would be computed, {@code -0043-03-15} to -61.
 */
final class SpreadsheetCell {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9]+(\\.[0-9]+)?");

    private SpreadsheetCell() {}

    static String of(String text) {
        return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()
                ? "'" + text
                : text;
    }
}
