package bilateral.read;

import bilateral.paging.Cursor;
import bilateral.read.Layout.Slot;

import graphql.normalized.ExecutableNormalizedField;

import org.jooq.Table;

import java.util.ArrayList;
import java.util.List;

/** The part of a compilation that is about connections: their pages, edges, cursors and counts. */
final class Connections {

    private final Compilation compilation;

    Connections(Compilation compilation) {
        this.compilation = compilation;
    }

    /** A connection of a row. */
    <T extends Table<?>, S extends Table<?>> Slot inRow(
            Answer.Connection<T, S> connection,
            ExecutableNormalizedField field,
            T table,
            Level level) {
        S rows = compilation.alias(connection.spine().type());
        Page<S> page =
                compilation.bound(
                        field,
                        (arguments, binds) ->
                                new PageRequest(arguments, binds).page(connection, table, rows));
        return columns(connection, field, page, rows, level);
    }

    /** A connection as columns of a row: its page as JSON and, where selected, its count. */
    private <S extends Table<?>> Slot columns(
            Answer.Connection<?, S> connection,
            ExecutableNormalizedField field,
            Page<S> page,
            S rows,
            Level level) {
        int number = compilation.pages().size() - 1;
        Level list = pageLevel(page, rows);
        ConnectionLayout layout = layout(connection, field, page, rows, list);
        int column =
                layout.readsRows()
                        ? compilation.list(
                                level,
                                list,
                                new Rows.ListCodec(list, number, page.arguments().backward()),
                                Price.page(number).times(list.price()))
                        : -1;
        int count = layout.counts() ? level.add(page.count()) : -1;
        if (layout.counts()) {
            level.charge(Price.rows(Price.COUNT));
        }
        return values ->
                layout.row(
                        column < 0 ? null : (Rows) values[column],
                        count < 0 ? null : values[count]);
    }

    /**
     * A connection that is a root field. Its rows are the statement's own, unless they are counted
     * too: an empty page has a count all the same.
     */
    <S extends Table<?>> Reader.Root root(
            Answer.Connection<?, S> connection,
            ExecutableNormalizedField field,
            Page<S> page,
            S rows) {
        boolean counts =
                field.getChildren().stream()
                        .anyMatch(child -> child.getFieldName().equals("totalCount"));
        if (counts) {
            Level alone = new Level(null);
            Slot slot = columns(connection, field, page, rows, alone);
            return new Reader.Root(
                    alone, Price.rows(1), (read, sizes) -> slot.get(read.getFirst()));
        }
        Level list = pageLevel(page, rows);
        ConnectionLayout layout = layout(connection, field, page, rows, list);
        boolean backward = page.arguments().backward();
        return new Reader.Root(
                list,
                Price.page(0),
                (read, sizes) -> layout.row(Rows.cut(read, sizes.get(0), backward), null));
    }

    private static <S extends Table<?>> Level pageLevel(Page<S> page, S rows) {
        Level list = new Level(page.from());
        list.where(page.where());
        list.where(page.seek());
        list.orderBy(page.order(rows));
        list.limit(page.limit());
        return list;
    }

    private <S extends Table<?>> ConnectionLayout layout(
            Answer.Connection<?, S> connection,
            ExecutableNormalizedField field,
            Page<S> page,
            S rows,
            Level list) {
        ConnectionLayout layout = new ConnectionLayout(connection.typeName(), page);
        for (ExecutableNormalizedField child : field.getChildren()) {
            switch (child.getFieldName()) {
                case "nodes" ->
                        layout.nodes(
                                child.getResultKey(),
                                compilation.element(
                                        connection.spine(), child.getChildren(), rows, list));
                case "edges" ->
                        layout.edges(
                                child.getResultKey(), edge(connection, child, page, rows, list));
                case "pageInfo" -> layout.pageInfo(child.getResultKey(), cursor(page, rows, list));
                case "totalCount" -> layout.totalCount(child.getResultKey());
                default -> {
                    // __typename, which graphql-java answers.
                }
            }
        }
        return layout;
    }

    private <S extends Table<?>> Slot edge(
            Answer.Connection<?, S> connection,
            ExecutableNormalizedField edges,
            Page<S> page,
            S rows,
            Level list) {
        String typeName = connection.edgeTypeName();
        Layout layout = new Layout(typeName);
        for (ExecutableNormalizedField child : edges.getChildren()) {
            Slot slot =
                    switch (child.getFieldName()) {
                        case "__typename" -> null;
                        case "cursor" -> cursor(page, rows, list);
                        case "node" ->
                                compilation.element(
                                        connection.spine(), child.getChildren(), rows, list);
                        default ->
                                compilation.answer(
                                        compilation
                                                .declarations()
                                                .<S>answer(typeName, child.getFieldName()),
                                        child,
                                        rows,
                                        list);
                    };
            if (slot != null) {
                layout.put(child.getResultKey(), child.getFieldName(), slot);
            }
        }
        return values -> new Row(layout, values);
    }

    private static <S extends Table<?>> Slot cursor(Page<S> page, S rows, Level list) {
        int[] columns =
                page.ordering().columns().apply(rows).stream().mapToInt(list::add).toArray();
        return values -> {
            List<Object> key = new ArrayList<>();
            for (int column : columns) {
                key.add(values[column]);
            }
            return Cursor.encode(page.ordering(), key);
        };
    }
}
