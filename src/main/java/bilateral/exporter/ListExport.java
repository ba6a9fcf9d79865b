package bilateral.exporter;

import bilateral.limits.StatementWatch;
import bilateral.paging.OrderDirection;
import bilateral.paging.Ordering;
import bilateral.read.Binds;
import bilateral.read.ListStatement;
import bilateral.read.Wanted;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * A list as one statement, of which no more than some hundred rows are in memory at a time.
 *
 * <p>Its rows are those that GraphQL has for the same filter, in the same order; by id where none
 * is asked for.
 */
final class ListExport implements Export {

    /** How many rows PostgreSQL sends at a time. */
    static final int BATCH = 500;

    private final String name;
    private final RowFormat format;
    private final ListStatement statement;

    private ListExport(String name, RowFormat format, ListStatement statement) {
        this.name = name;
        this.format = format;
        this.statement = statement;
    }

    /**
     * The export of a list.
     *
     * @param filter which rows; null for all
     * @param order in which order; null for that of their ids
     * @param since only what was written after this moment, and of that also what was retracted;
     *     null for all that stands
     */
    static <T extends Table<?>> ListExport of(
            ExportedList<T> list,
            RowFormat format,
            @Nullable Wanted<T> filter,
            @Nullable Ordering<T> order,
            @Nullable OffsetDateTime since) {
        return new ListExport(
                list.name(),
                format,
                ListStatement.of(binds -> select(list, format, filter, order, since, binds)));
    }

    private static <T extends Table<?>> Select<?> select(
            ExportedList<T> list,
            RowFormat format,
            @Nullable Wanted<T> filter,
            @Nullable Ordering<T> order,
            @Nullable OffsetDateTime since,
            Binds binds) {
        T rows = list.type().as().apply("listed");
        Table<?> view = list.view().as("exported");
        Condition where =
                since == null
                        ? list.type().live().apply(rows).and(list.stands().apply(rows, binds))
                        : list.changed().apply(rows, binds.of(since));
        if (filter != null) {
            where = where.and(filter.condition(rows, binds));
        }
        Field<UUID> key = Objects.requireNonNull(view.field("key", UUID.class));
        return DSL.select(format.columns(view))
                .from(rows)
                .join(view)
                .on(key.eq(key(list, rows)))
                .where(where)
                .orderBy(order(list, rows, order));
    }

    private static <T extends Table<?>> Field<UUID> key(ExportedList<T> list, T rows) {
        return list.type().key().apply(rows).coerce(SQLDataType.UUID);
    }

    private static <T extends Table<?>> List<? extends SortField<?>> order(
            ExportedList<T> list, T rows, @Nullable Ordering<T> order) {
        if (order == null) {
            return List.of(key(list, rows).asc());
        }
        boolean ascending = order.direction() == OrderDirection.ASC;
        return order.columns().apply(rows).stream()
                .map(column -> ascending ? column.asc() : column.desc())
                .toList();
    }

    @Override
    public MediaType type() {
        return format.type();
    }

    @Override
    public String fileName() {
        return "bilateral-" + name + "." + format.extension();
    }

    @Override
    public boolean dependsOnDay() {
        return statement.dependsOnDay();
    }

    @Override
    public Running start(Connection connection, StatementWatch watch) throws SQLException {
        PreparedStatement query = statement.prepare(connection, BATCH);
        try {
            watch.run(query);
            return new Rows(query, query.getResultSet(), watch);
        } catch (SQLException | RuntimeException failure) {
            query.close();
            throw failure;
        }
    }

    /** The rows of the running statement. */
    private final class Rows implements Running {

        private final PreparedStatement query;
        private final ResultSet rows;
        private final StatementWatch watch;

        Rows(PreparedStatement query, ResultSet rows, StatementWatch watch) {
            this.query = query;
            this.rows = rows;
            this.watch = watch;
        }

        @Override
        public void write(OutputStream body) throws IOException, SQLException {
            RowFormat.Writer writer = format.writer(rows, body);
            long read = 0;
            while (next(read)) {
                writer.write();
                read++;
            }
            writer.end();
        }

        /** The database is only waited for when a batch is used up. */
        private boolean next(long read) throws SQLException {
            return read % BATCH == 0 ? watch.run(query::cancel, rows::next) : rows.next();
        }

        @Override
        public void close() throws SQLException {
            query.close();
        }
    }
}
