package bilateral.read;

/**
 * The text of a statement.
 *
 * @param alone by itself
 * @param withState behind the query for the state of the data, so that both go to the database
 *     together
 * @param dependsOnDay whether today stands for a day that was left out
 */
record SqlText(String alone, String withState, boolean dependsOnDay) {

    static SqlText of(String sql, boolean dependsOnDay) {
        return new SqlText(sql, StateQuery.SQL + ";\n" + sql, dependsOnDay);
    }
}
