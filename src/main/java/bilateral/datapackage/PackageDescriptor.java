package bilateral.datapackage;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** Writes {@code datapackage.json}: Data Package 2.0, with a Table Schema for each table. */
public final class PackageDescriptor {

    /** The name of the file. */
    public static final String FILE = "datapackage.json";

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private PackageDescriptor() {}

    /** The text of the file, for a package that has these tables. */
    public static String write(PackageHeading heading, List<PackageTable> tables) {
        ObjectNode root = JSON.createObjectNode();
        root.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        root.put("name", heading.name());
        root.put("title", heading.title());
        put(root, "description", heading.description());
        if (heading.licence() != null) {
            root.putArray("licenses").addObject().put("name", heading.licence());
        }
        ArrayNode resources = root.putArray("resources");
        for (PackageTable table : tables) {
            ObjectNode resource = resources.addObject();
            resource.put("name", table.name());
            resource.put("path", table.file());
            resource.put("type", "table");
            resource.put("description", table.description());
            resource.put("format", "csv");
            resource.put("mediatype", "text/csv");
            resource.put("encoding", "utf-8");
            resource.set("schema", schema(table, tables));
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    private static ObjectNode schema(PackageTable table, List<PackageTable> tables) {
        ObjectNode schema = JSON.createObjectNode();
        schema.put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json");
        ArrayNode fields = schema.putArray("fields");
        table.columns().forEach(column -> fields.add(field(column)));
        ArrayNode primaryKey = schema.putArray("primaryKey");
        table.primaryKey().forEach(primaryKey::add);
        List<Column> references =
                table.columns().stream()
                        .filter(column -> column.targets().size() == 1)
                        .filter(
                                column ->
                                        tables.stream()
                                                .anyMatch(
                                                        other ->
                                                                column.targets()
                                                                        .contains(other.name())))
                        .toList();
        if (!references.isEmpty()) {
            ArrayNode keys = schema.putArray("foreignKeys");
            for (Column column : references) {
                String target = column.targets().getFirst();
                ObjectNode key = keys.addObject();
                key.putArray("fields").add(column.name());
                ObjectNode reference = key.putObject("reference");
                // The specification writes a table's own name as nothing.
                reference.put("resource", target.equals(table.name()) ? "" : target);
                reference.putArray("fields").add("key");
            }
        }
        return schema;
    }

    private static ObjectNode field(Column column) {
        ObjectNode field = JSON.createObjectNode();
        field.put("name", column.name());
        field.put("type", column.type().schemaType());
        field.put("description", describe(column));
        ObjectNode constraints = JSON.createObjectNode();
        if (column.required()) {
            constraints.put("required", true);
        }
        switch (column.type()) {
            case KEY -> constraints.put("unique", true).put("maxLength", column.type().longest());
            case REFERENCE, IDENTIFIER, NAME, TEXT ->
                    constraints.put("maxLength", column.type().longest());
            case CHOICE -> column.allowed().forEach(constraints.withArray("enum")::add);
            case ID -> field.put("format", "uuid");
            case CHOICES -> field.put("itemType", "string");
            case TEXTS -> constraints.put("maxLength", ColumnType.MOST_TEXTS);
            case ORDINAL -> constraints.put("minimum", 1);
            default -> {}
        }
        if (column.form() != null) {
            constraints.put("pattern", column.form().pattern());
        }
        if (!constraints.isEmpty()) {
            field.set("constraints", constraints);
        }
        return field;
    }

    /** What a column means, with what its cells have to be where the type does not say it. */
    static String describe(Column column) {
        StringBuilder text = new StringBuilder(column.description());
        switch (column.type()) {
            case POINT, PERIOD, CHOICES, TEXTS, MOMENT, DAY, OPEN_AS_OF ->
                    text.append(" Written as ").append(column.expected()).append('.');
            default -> {}
        }
        if (column.otherwise() != null) {
            text.append(" Empty means ").append(column.otherwise()).append('.');
        }
        return text.toString();
    }

    private static void put(ObjectNode node, String field, @Nullable String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
