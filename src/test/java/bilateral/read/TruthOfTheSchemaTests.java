package bilateral.read;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import bilateral.BilateralTest;
import bilateral.tables.DefaultSchema;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.TableOptions.TableType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The schema promises of a column neither more nor less than the table does. */
@BilateralTest
class TruthOfTheSchemaTests {

    private static final Pattern LITERAL = Pattern.compile("'([A-Z_]+)'");

    /** Objects made of a date's columns, which may say nothing although the columns are there. */
    private static final Set<String> MADE = Set.of("FuzzyDate", "FuzzyPeriod");

    private final GraphQLSchema schema;
    private final Declarations declarations;
    private final JdbcClient database;

    TruthOfTheSchemaTests(GraphQlSource source, Declarations declarations, JdbcClient database) {
        this.schema = source.schema();
        this.declarations = declarations;
        this.database = database;
    }

    @Test
    void whatIsNeverNullIsSoInTheTable() {
        List<String> wrong = new ArrayList<>();
        for (Told told : toldByColumns()) {
            boolean never = GraphQLTypeUtil.isNonNull(told.type());
            boolean neverInTable = !told.column().getDataType().nullable();
            boolean made = MADE.contains(GraphQLTypeUtil.unwrapAll(told.type()).getName());
            if (never != neverInTable && !(made && neverInTable)) {
                wrong.add(
                        told.at()
                                + (never ? " is never null, " : " can be null, ")
                                + told.column());
            }
        }

        assertThat(wrong).isEmpty();
    }

    /** Several tables may share an enum; each value of it is taken by one of them at least. */
    @Test
    void enumsHaveTheValuesThatTheTablesTake() {
        Map<String, Set<String>> inTables = new TreeMap<>();
        Map<String, Set<String>> inSchema = new TreeMap<>();
        for (Told told : toldByColumns()) {
            if (GraphQLTypeUtil.unwrapAll(told.type()) instanceof GraphQLEnumType type) {
                inTables.computeIfAbsent(type.getName(), name -> new TreeSet<>())
                        .addAll(taken(told.column()));
                inSchema.put(
                        type.getName(),
                        type.getValues().stream()
                                .map(GraphQLEnumValueDefinition::getName)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }

        assertThat(inTables).hasSizeGreaterThan(15).isEqualTo(inSchema);
    }

    /** Each field that is a column of a table, with that column. */
    private List<Told> toldByColumns() {
        List<Told> told = new ArrayList<>();
        for (String typeName : declarations.typeNames()) {
            GraphQLObjectType type = requireNonNull(schema.getObjectType(typeName));
            requireNonNull(declarations.find(typeName))
                    .answers()
                    .forEach(
                            (name, answer) -> {
                                if (answer instanceof Answer.Value<?> value) {
                                    GraphQLFieldDefinition field =
                                            requireNonNull(type.getFieldDefinition(name));
                                    TableField<?, ?> column = column(value.columns().getFirst());
                                    if (column != null) {
                                        told.add(
                                                new Told(
                                                        typeName + "." + name,
                                                        field.getType(),
                                                        column));
                                    }
                                }
                            });
        }
        assertThat(told).hasSizeGreaterThan(60);
        return told;
    }

    /** The column in the one table that the function is of; null where that is a view. */
    @SuppressWarnings("unchecked")
    private static <T extends Table<?>> @Nullable TableField<?, ?> column(
            Function<T, Field<?>> of) {
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            try {
                Field<?> column = of.apply((T) table);
                return table.getOptions().type() == TableType.TABLE
                                && column instanceof TableField<?, ?> found
                        ? found
                        : null;
            } catch (ClassCastException e) {
                // It is of another table.
            }
        }
        return null;
    }

    /** The values in the constraints of one column alone, and in the functions that they call. */
    private Set<String> taken(TableField<?, ?> column) {
        String definitions =
                database.sql(
                                """
                                select string_agg(pg_get_constraintdef(c.oid) || coalesce(pg_get_functiondef(p.oid), ''), ' ')
                                  from pg_constraint c
                                  join pg_attribute a on a.attrelid = c.conrelid and c.conkey = array[a.attnum]
                                  left join pg_proc p on pg_get_constraintdef(c.oid) like '%' || p.proname || '(%'
                                   and p.proname like 'are_%'
                                 where c.contype = 'c' and c.conrelid = cast(:table as regclass) and a.attname = :column
                                """)
                        .param("table", column.getTable().getName())
                        .param("column", column.getName())
                        .query(String.class)
                        .single();
        return LITERAL.matcher(definitions)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Told(String at, GraphQLType type, TableField<?, ?> column) {}
}
