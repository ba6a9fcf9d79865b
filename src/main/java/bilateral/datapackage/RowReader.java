package bilateral.datapackage;

import bilateral.time.DateTextException;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;
import bilateral.time.StoredTime;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Reads the cells of the rows of a table.
 *
 * <p>What is wrong with a cell is told, and the others are read all the same.
 */
public final class RowReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final int MAX_DIGITS = 30;
    private static final int MAX_ORDINAL = 16_383;

    private static final Instant FIRST_MOMENT = Instant.parse("0001-01-01T00:00:00Z");

    private final PackageTable table;

    public RowReader(PackageTable table) {
        this.table = table;
    }

    /**
     * Reads a row.
     *
     * @param cells one for each column of the table; null or empty where nothing stands
     * @param problems hears of each cell that can't be read, and of each rule that is broken
     * @return the row; null when there was anything to hear of
     */
    public @Nullable Row read(@Nullable String[] cells, Consumer<CellException> problems) {
        @Nullable Object[] values = new Object[cells.length];
        boolean readable = true;
        for (int place = 0; place < cells.length; place++) {
            try {
                values[place] = value(place, cells[place], values);
            } catch (CellException wrong) {
                readable = false;
                problems.accept(wrong);
            }
        }
        if (!readable) {
            return null;
        }
        Row row = new Row(table, values);
        for (RowRule rule : table.rules()) {
            if (!rule.holds().test(row)) {
                readable = false;
                problems.accept(new CellException(table.place(rule.column()), rule.expected()));
            }
        }
        return readable ? row : null;
    }

    private @Nullable Object value(int place, @Nullable String cell, @Nullable Object[] before) {
        Column column = table.columns().get(place);
        String text = cell == null || cell.isEmpty() ? column.otherwise() : cell;
        if (text == null) {
            if (column.required()) {
                throw new CellException(place, column.expected());
            }
            return switch (column.type()) {
                case CHOICES, TEXTS -> List.of();
                default -> null;
            };
        }
        return switch (column.type()) {
            case KEY, REFERENCE, IDENTIFIER, NAME, TEXT -> text(place, column, text);
            case CHOICE -> choice(place, column, text);
            case CHOICES -> choices(place, column, text);
            case TEXTS -> texts(place, column, text);
            case ID -> id(place, column, text);
            case FLAG -> flag(place, column, text);
            case ORDINAL -> ordinal(place, column, text);
            case NUMBER -> number(place, column, text);
            case DAY, OPEN_AS_OF -> day(place, column, text);
            case MOMENT -> moment(place, column, text);
            case BYTES -> bytes(place, column, text);
            case POINT -> point(place, column, text);
            case PERIOD -> period(place, column, text, before[place - 1]);
        };
    }

    private static String text(int place, Column column, String text) {
        if (column.holds(text)) {
            return text;
        }
        throw new CellException(
                place, column.type().holds(text) ? column.expected() : column.type().expected());
    }

    private static String choice(int place, Column column, String text) {
        // The column's own text, so that each name is held once however many rows have it.
        int known = column.allowed().indexOf(text);
        if (known < 0) {
            throw new CellException(place, column.expected());
        }
        return column.allowed().get(known);
    }

    private static List<String> choices(int place, Column column, String text) {
        List<String> chosen = new ArrayList<>();
        for (String name : text.split(",", -1)) {
            String choice = choice(place, column, name.strip());
            if (chosen.contains(choice)) {
                throw new CellException(place, "each only once");
            }
            chosen.add(choice);
        }
        return chosen;
    }

    private static List<String> texts(int place, Column column, String text) {
        List<String> texts = new ArrayList<>();
        try {
            JsonNode array = JSON.readTree(text);
            if (!array.isArray()) {
                throw new CellException(place, column.expected());
            }
            for (JsonNode element : array) {
                if (!element.isString()) {
                    throw new CellException(place, column.expected());
                }
                texts.add(text(place, column, element.stringValue()));
            }
            if (texts.size() > ColumnType.MOST_TEXTS) {
                throw new CellException(place, column.expected());
            }
        } catch (JacksonException _) {
            throw new CellException(place, column.expected());
        }
        return texts;
    }

    private static UUID id(int place, Column column, String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException _) {
            // Said below.
        }
        throw new CellException(place, column.expected());
    }

    private static Boolean flag(int place, Column column, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new CellException(place, column.expected());
        };
    }

    private static Integer ordinal(int place, Column column, String text) {
        if (text.length() <= 5 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            int ordinal = Integer.parseInt(text);
            if (ordinal >= 1 && ordinal <= MAX_ORDINAL) {
                return ordinal;
            }
        }
        throw new CellException(place, column.expected());
    }

    private static BigDecimal number(int place, Column column, String text) {
        if (text.length() <= 2 * MAX_DIGITS && NUMBER.matcher(text).matches()) {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) <= MAX_DIGITS && number.precision() <= MAX_DIGITS) {
                return number;
            }
        }
        throw new CellException(place, column.expected());
    }

    private static LocalDate day(int place, Column column, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (isStorable(day)) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // Said below.
        }
        throw new CellException(place, column.expected());
    }

    private static boolean isStorable(@Nullable LocalDate day) {
        return day == null
                || !day.isBefore(StoredTime.FIRST_DAY) && !day.isAfter(StoredTime.LAST_DAY);
    }

    private static Instant moment(int place, Column column, String text) {
        try {
            Instant moment = Instant.parse(text);
            if (!moment.isBefore(FIRST_MOMENT) && !moment.isAfter(StoredTime.LAST_MOMENT)) {
                return moment;
            }
        } catch (DateTimeParseException _) {
            // Said below.
        }
        throw new CellException(place, column.expected());
    }

    private static byte[] bytes(int place, Column column, String text) {
        try {
            return HexFormat.of().parseHex(text);
        } catch (IllegalArgumentException _) {
            throw new CellException(place, column.expected());
        }
    }

    private static FuzzyDate point(int place, Column column, String text) {
        FuzzyDate date;
        try {
            date = FuzzyDate.parse(text);
        } catch (DateTextException wrong) {
            throw new CellException(place, "a date in EDTF: " + wrong.getMessage());
        }
        if (isStorable(date.earliest()) && isStorable(date.latest())) {
            return date;
        }
        throw new CellException(place, column.expected());
    }

    private static FuzzyPeriod period(
            int place, Column column, String text, @Nullable Object openAsOf) {
        FuzzyPeriod period;
        try {
            period = FuzzyPeriod.parse(text, (LocalDate) openAsOf);
        } catch (DateTextException wrong) {
            throw new CellException(place, "a period in EDTF: " + wrong.getMessage());
        }
        if (isStorable(period.startEarliest())
                && isStorable(period.startLatest())
                && isStorable(period.endEarliest())
                && isStorable(period.endLatest())) {
            return period;
        }
        throw new CellException(place, column.expected());
    }

    /** The columns of these names, in the table's order of columns; unknown ones are at -1. */
    public static int[] places(PackageTable table, List<String> header) {
        return header.stream().mapToInt(name -> table.has(name) ? table.place(name) : -1).toArray();
    }

    /** The columns that a header lacks though every row needs them. */
    public static List<String> missing(PackageTable table, List<String> header) {
        var named = new HashSet<>(header);
        return table.columns().stream()
                .filter(column -> column.required() && !named.contains(column.name()))
                .map(Column::name)
                .toList();
    }
}
