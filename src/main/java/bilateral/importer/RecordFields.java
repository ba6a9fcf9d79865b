package bilateral.importer;

import bilateral.organization.Party;
import bilateral.time.DateTextException;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of a record, or of a part of one, read one by one.
 *
 * <p>What is wrong with a field becomes a {@link Problem}, and a stand-in is returned in its place:
 * a record of a file with problems is never written.
 */
final class RecordFields {

    private static final UUID NOTHING = new UUID(0, 0);
    private static final int MAX_DIGITS = 30;
    private static final String EITHER = "the key of one of the countries or organizations";

    private final ObjectNode node;
    private final String record;
    private final String path;
    private final Keys keys;
    private final Problems problems;
    private final Set<String> read = new HashSet<>();

    private RecordFields(
            ObjectNode node, String record, String path, Keys keys, Problems problems) {
        this.node = node;
        this.record = record;
        this.path = path;
        this.keys = keys;
        this.problems = problems;
    }

    /** Reads a record with {@code reader}, which has to read every field that the record has. */
    static <T> T read(
            ObjectNode node,
            String key,
            Keys keys,
            Problems problems,
            Function<RecordFields, T> reader) {
        RecordFields fields = new RecordFields(node, key, "", keys, problems);
        fields.read.add("key");
        return fields.readAll(reader);
    }

    private <T> T readAll(Function<RecordFields, T> reader) {
        T value = reader.apply(this);
        for (String field : node.propertyNames()) {
            if (!read.contains(field)) {
                String known = read.stream().sorted().collect(Collectors.joining(", "));
                problem(field, "unknown", "one of " + known);
            }
        }
        return value;
    }

    String key() {
        return record;
    }

    UUID id() {
        return keys.id(record);
    }

    /** Whether another data set has brought the country with the record's key as its code. */
    boolean isElsewhere() {
        return keys.isElsewhere(record);
    }

    void problem(String field, @Nullable String value, String expected) {
        problems.add(record, path + field, value, expected);
    }

    /** Reports what a field does not fit with, when it does not. */
    void require(boolean fits, String field, String expected) {
        if (!fits) {
            JsonNode value = node.get(field);
            problem(field, value == null ? null : shown(value), expected);
        }
    }

    private static String shown(JsonNode value) {
        return value.isString() ? '"' + value.stringValue() + '"' : value.toString();
    }

    private @Nullable JsonNode find(String field) {
        read.add(field);
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value;
    }

    String text(String field) {
        return required(field, "a text", optionalText(field), "");
    }

    @Nullable String optionalText(String field) {
        JsonNode value = find(field);
        return value == null ? null : text(field, value);
    }

    @Nullable String optionalText(String field, Pattern form, String expected) {
        String text = optionalText(field);
        require(text == null || form.matcher(text).matches(), field, expected);
        return text;
    }

    private @Nullable String text(String field, JsonNode value) {
        if (!value.isString()) {
            problem(field, shown(value), "a text, in quotation marks where it looks like a number");
            return null;
        }
        String text = value.stringValue();
        boolean storable =
                text.indexOf(0) < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
        if (text.isBlank() || !storable) {
            problem(field, shown(value), "readable text, or the field left out");
            return null;
        }
        return text;
    }

    private <T> T required(String field, String expected, @Nullable T value, T standIn) {
        if (value == null && find(field) == null) {
            problem(field, null, expected);
        }
        return value == null ? standIn : value;
    }

    <E extends Enum<E>> E choice(String field, Class<E> type) {
        return required(
                field, "one of " + names(all(type)), optionalChoice(field, type), any(type));
    }

    <E extends Enum<E>> E choice(String field, Class<E> type, E otherwise) {
        return Objects.requireNonNullElse(optionalChoice(field, type), otherwise);
    }

    <E extends Enum<E>> E choice(String field, Set<E> allowed) {
        E otherwise = allowed.iterator().next();
        return required(
                field, "one of " + names(allowed), optionalChoice(field, allowed), otherwise);
    }

    <E extends Enum<E>> @Nullable E optionalChoice(String field, Class<E> type) {
        return optionalChoice(field, all(type));
    }

    private <E extends Enum<E>> @Nullable E optionalChoice(String field, Set<E> allowed) {
        JsonNode value = find(field);
        return value == null ? null : choice(field, value, allowed);
    }

    <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        return list(field, (place, value) -> choice(place, value, all(type)));
    }

    private <E extends Enum<E>> @Nullable E choice(String field, JsonNode value, Set<E> allowed) {
        for (E constant : allowed) {
            if (constant.name().equals(value.stringValue(null))) {
                return constant;
            }
        }
        problem(field, shown(value), "one of " + names(allowed));
        return null;
    }

    private static <E extends Enum<E>> Set<E> all(Class<E> type) {
        return EnumSet.allOf(type);
    }

    private static <E extends Enum<E>> E any(Class<E> type) {
        return all(type).iterator().next();
    }

    private static String names(Collection<? extends Enum<?>> constants) {
        return constants.stream().map(Enum::name).collect(Collectors.joining(", "));
    }

    @Nullable FuzzyDate date(String field) {
        String text = optionalText(field);
        try {
            return text == null ? null : FuzzyDate.parse(text);
        } catch (DateTextException e) {
            problem(field, '"' + text + '"', "a date in EDTF: " + e.getMessage());
            return null;
        }
    }

    FuzzyPeriod period() {
        return required(
                "period", "a period in EDTF", optionalPeriod(), FuzzyPeriod.parse("2000/", null));
    }

    /** The period of the field {@code period}, open as of the day of {@code openAsOf}. */
    @Nullable FuzzyPeriod optionalPeriod() {
        return optionalPeriod("period", "openAsOf");
    }

    @Nullable FuzzyPeriod optionalPeriod(String field, String openAsOf) {
        String text = optionalText(field);
        LocalDate told = day(openAsOf);
        require(told == null || text != null, openAsOf, field + " beside it");
        try {
            return text == null ? null : FuzzyPeriod.parse(text, told);
        } catch (DateTextException e) {
            problem(field, '"' + text + '"', "a period in EDTF: " + e.getMessage());
            return null;
        }
    }

    @Nullable LocalDate day(String field) {
        String text = optionalText(field);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            problem(field, '"' + text + '"', "a day as 2021-11-14");
            return null;
        }
    }

    @Nullable BigDecimal number(String field) {
        JsonNode value = find(field);
        if (value == null) {
            return null;
        }
        BigDecimal number = value.isNumber() ? value.decimalValue() : null;
        if (number == null
                || Math.abs((long) number.scale()) > MAX_DIGITS
                || number.precision() > MAX_DIGITS) {
            problem(field, shown(value), "a number of at most " + MAX_DIGITS + " digits");
            return null;
        }
        return number;
    }

    boolean flag(String field) {
        return required(field, "true or false", optionalFlag(field), false);
    }

    @Nullable Boolean optionalFlag(String field) {
        JsonNode value = find(field);
        if (value == null || value.isBoolean()) {
            return value == null ? null : value.booleanValue();
        }
        problem(field, shown(value), "true or false");
        return null;
    }

    UUID reference(String field, Section section) {
        return required(field, keyOf(section), optionalReference(field, section), NOTHING);
    }

    @Nullable UUID optionalReference(String field, Section section) {
        JsonNode value = find(field);
        return value == null ? null : reference(field, value, section);
    }

    List<UUID> references(String field, Section section) {
        return list(field, (place, value) -> reference(place, value, section));
    }

    private @Nullable UUID reference(String field, JsonNode value, Section section) {
        String key = value.stringValue("");
        if (keys.section(key) == section) {
            return keys.find(key);
        }
        problem(field, shown(value), keyOf(section));
        return null;
    }

    private static String keyOf(Section section) {
        return "the key of one of the " + section.title();
    }

    @Nullable Party optionalParty(String field) {
        JsonNode value = find(field);
        return value == null ? null : party(field, value);
    }

    List<Party> parties(String field) {
        List<Party> parties = list(field, this::party);
        requireDistinct(field, parties);
        return parties;
    }

    Party party(String field) {
        return required(field, EITHER, optionalParty(field), new Party(NOTHING, null));
    }

    private @Nullable Party party(String field, JsonNode value) {
        String key = value.stringValue("");
        Section section = keys.section(key);
        if (section == Section.COUNTRIES) {
            return new Party(keys.find(key), null);
        }
        if (section == Section.ORGANIZATIONS) {
            return new Party(null, keys.find(key));
        }
        problem(field, shown(value), EITHER);
        return null;
    }

    List<String> texts(String field) {
        return list(field, this::text);
    }

    void requireDistinct(String field, List<?> values) {
        require(new HashSet<>(values).size() == values.size(), field, "each only once");
    }

    /** The parts that stand in a list, each read with {@code reader}. */
    <T> List<T> parts(String field, Function<RecordFields, T> reader) {
        return list(field, (place, value) -> part(place, value, reader));
    }

    /** The part that stands in a field; where none does, the fields it lacks are reported. */
    <T> T part(String field, Function<RecordFields, T> reader) {
        JsonNode value = find(field);
        if (value instanceof ObjectNode part) {
            return partAt(field, part, reader);
        }
        require(value == null, field, "fields");
        return partAt(field, node.objectNode(), reader);
    }

    private <T> @Nullable T part(String place, JsonNode value, Function<RecordFields, T> reader) {
        if (value instanceof ObjectNode part) {
            return partAt(place, part, reader);
        }
        problem(place, shown(value), "fields");
        return null;
    }

    private <T> T partAt(String place, ObjectNode part, Function<RecordFields, T> reader) {
        return new RecordFields(part, record, path + place + ".", keys, problems).readAll(reader);
    }

    private interface ItemReader<T> {
        @Nullable T read(String place, JsonNode value);
    }

    private <T> List<T> list(String field, ItemReader<T> reader) {
        JsonNode value = find(field);
        List<T> items = new ArrayList<>();
        if (value == null) {
            return items;
        }
        if (!value.isArray()) {
            problem(field, shown(value), "a list");
            return items;
        }
        for (int place = 0; place < value.size(); place++) {
            T item = reader.read(field + "[" + (place + 1) + "]", value.get(place));
            if (item != null) {
                items.add(item);
            }
        }
        return List.copyOf(items);
    }
}
