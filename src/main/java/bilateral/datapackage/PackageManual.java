package bilateral.datapackage;

import java.util.List;
import java.util.Objects;

/** Writes {@code docs/data-package.md}: how a package is made, and what each of its tables has. */
public final class PackageManual {

    private static final String BEGINNING =
            """
            # The data package

            All data goes in and out as a [Data Package](https://datapackage.org): a directory with a descriptor,
            `datapackage.json`, and a CSV file for each table. The [sample](../src/main/resources/sample/india-israel)
            is one. This page is written from the declarations that the server reads, checks, loads and exports by
            (`PackageTables`); the descriptor that it writes says the same as Table Schema.

            ## Make one
            1. Write `datapackage.json`: `name` (%s), which is the name of the data set, and `title`; if you like
               `description` and `licenses` (the `name` of the first is kept). `resources` lists the tables that there are,
               each by its name; what else a descriptor can say of them is for other programs. It has at most 1 MB.
            2. Write the tables that you have something for. A file has the table's name and `.csv`: UTF-8, commas,
               the columns' names in the first row, in any order. Tables and columns that would be empty can be left
               out; one that is not on this page is refused.
            3. `java -jar bilateral.jar check DIR` tells every file, line and cell that is wrong, and what would be
               right. `import` does the same, and then loads all of it or nothing.

            ```
            datapackage.json   {"name": "sample", "title": "India and Israel", "resources": [{"name": "sources"},
                                 {"name": "countries"}, {"name": "visits"}, {"name": "citations"}]}
            sources.csv        key,kind,title
                               S0,NEWS_ARTICLE,News report
            countries.csv      key,name
                               IN,India
                               IL,Israel
            visits.csv         key,from,to,period
                               V2,IN,IL,2021-10-17/2021-10-20
            citations.csv      record,ordinal,source,locator
                               IN,1,S0,paragraph 1
                               IL,1,S0,paragraph 1
                               V2,1,S0,paragraph 6
            ```

            ## Rules
            **Keys.** Each record has a `key`, a text of your own that no other record of the package has, whatever its
            table. Other rows name a record by it. Keep keys from version to version: by them a record is found again.
            A key has at most 200 characters, a name or title 500, any other text 100,000.
            The key of a country is its code: two letters of ISO 3166-1, four letters of ISO 3166-3 for one that is no
            more, or `x-` and a lower-case word. A package brings every record that its rows name, countries too; a
            country that another data set has brought is joined with that one.

            **Ids.** `id` is empty in what you write: the server gives ids and keeps them. A package that was exported
            has them, so that a record has the same id on every server.

            **Parts.** What a record can have many of stands in a table of its own, a row for each: names, participants,
            citations. The first column names the record. `ordinal` is the part's place: 1, 2, 3 and so on, without a
            gap that matters.

            **Dates** are [EDTF](decisions/0005-dates.md), as exactly as the source tells and no more: `2021-11-14`,
            `2021-11`, `1992~`, `[2021-11-07..2021-11-13]` for one day in that week, `[..2021-11-14]` for that day or
            one before. A period is two of these, `2021-10-17/2021-10-20`; without its end it is `2021-10-17/`, and
            `2014/..` when a source said that it had not ended: on the day in `openAsOf`. Where no date is known the
            cell is empty; a made-up 1 January is worse than that. Days go from -4712-01-01 to 9999-12-31, where year
            0000 is 1 BC.

            **Lists** in a cell: names of a choice have commas between, `DEFENCE,TRADE`; free texts are a JSON array,
            `["Jerusalem","Tel Aviv"]`, of at most 100 with 500 characters each.

            **Empty cells** mean that nothing is known or told, unless the column says otherwise. A column that is
            *required* has no empty cells.

            **Citations.** Every record but sources and trips needs a citation that supports it; the first of those
            (by `ordinal`) is the one that the record rests on. A citation can speak of one field, by its name in
            GraphQL, and say what the source states for it. A source that says otherwise is a citation with the stance
            `DISPUTES`. A source that was only read as another one quotes it has that other one in `readIn`. What an
            editor concluded (`INFERRED`) or chose as a class (`CLASSIFIED`) is marked. What a source said of a visit's
            status is a row of `visit-statuses`, which names the ordinal of the visit's citation that it rests on.

            **The same person or organization** as in another data set is joined only where a row of `same-as` says so;
            likeness of names joins nobody. Until the other data set is loaded they are two. Old ids go on leading to
            the record that is kept.

            ## Load it again
            A package is loaded in one transaction. A record that says what it said is not written; one that says
            something else replaces what it said; a fact that the package no longer has is *retracted*: it goes from
            all lists, and the row stays with the time and the reason, unless another data set has it too. Sources and
            trips stay. Loading the same package twice changes nothing, and says so. A table that is left out or empty
            takes back all that it had; the report notices that.

            ## Mirrors
            `java -jar bilateral.jar export DIR`, and `/export/datapackage.zip` of a running server, write the whole
            database as a package of the name `bilateral`: all data sets in one, with ids, retracted facts and
            citations, and the tables `datasets`, `record-keys` and `redirects`, which only a mirror has. Keys are the
            ids there, and codes for countries. Loaded into an empty database it gives the same answers, and exported
            again the same bytes. Rows are in the order of ids, parts in that of their ordinals. What the server counts
            by itself is not in it: how often and when a row was written.

            ## Tables
            *Records* have keys and ids, *parts* belong to a record, *ledgers* say something of records and data sets
            as such.
            """;

    private PackageManual() {}

    /** The text of the page. */
    public static String write() {
        StringBuilder page = new StringBuilder(BEGINNING.formatted(datasetForm()));
        page.append("\n| table | | what |\n|---|---|---|\n");
        for (PackageTable table : PackageTables.ALL) {
            page.append(
                    "| [%1$s](#%1$s) | %2$s | %3$s |\n"
                            .formatted(table.name(), kind(table), table.description()));
        }
        for (PackageTable table : PackageTables.ALL) {
            describe(table, page);
        }
        return page.toString();
    }

    private static String datasetForm() {
        return PackageTables.DATASETS.column("name").formText();
    }

    private static String kind(PackageTable table) {
        return switch (table.kind()) {
            case RECORD -> table.factType() == null ? "record" : "fact";
            case PART -> "part";
            case LEDGER -> "ledger";
        };
    }

    private static void describe(PackageTable table, StringBuilder page) {
        page.append("\n### %s\n%s".formatted(table.name(), table.description()));
        page.append(
                " No two rows have the same %s.\n\n"
                        .formatted(String.join(", ", table.primaryKey())));
        page.append("| column | cells | meaning |\n|---|---|---|\n");
        for (Column column : table.columns()) {
            page.append(
                    "| `%s` | %s | %s |\n"
                            .formatted(column.name(), cells(column), escaped(meaning(column))));
        }
        List<RowRule> rules = table.rules();
        if (!rules.isEmpty()) {
            page.append("\nRules:\n");
            for (RowRule rule : rules) {
                page.append("- `%s`: %s\n".formatted(rule.column(), escaped(rule.expected())));
            }
        }
    }

    private static String meaning(Column column) {
        String otherwise = column.otherwise();
        return column.description()
                + (column.required() ? " *Required.*" : "")
                + (otherwise == null ? "" : " Empty means " + otherwise + ".");
    }

    private static String cells(Column column) {
        if (column.form() != null) {
            return escaped(column.formText());
        }
        return switch (column.type()) {
            case CHOICE -> "one of " + names(column);
            case CHOICES -> "some of " + names(column) + ", with commas between";
            case REFERENCE ->
                    column.targets().isEmpty()
                            ? "the key of a record"
                            : "a key of "
                                    + String.join(
                                            ", ",
                                            column.targets().stream()
                                                    .map("[%1$s](#%1$s)"::formatted)
                                                    .toList());
            case IDENTIFIER, NAME, TEXT -> "a text";
            default -> escaped(column.expected());
        };
    }

    private static String names(Column column) {
        return String.join(", ", column.allowed().stream().map("`%s`"::formatted).toList());
    }

    private static String escaped(String text) {
        return Objects.requireNonNull(text).replace("|", "\\|").replace("<", "\\<");
    }
}
