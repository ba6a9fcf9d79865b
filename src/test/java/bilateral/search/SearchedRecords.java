package bilateral.search;

import bilateral.node.NodeType;
import bilateral.read.Records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Records with names in many scripts and texts of few words, and what each of them is called. */
final class SearchedRecords {

    /** In every text that is written here, and in no other. */
    static final String MARK = "quirkmark";

    private static final List<String> SYLLABLES =
            List.of(
                    "ka", "ro", "mi", "sha", "ben", "dur", "el", "ha", "rar", "gol", "ze", "phi",
                    "tch", "ou", "ya", "qas", "vik", "ño", "ção", "ß", "ū", "łe", "ø", "'a", "’u",
                    "-al", "ij", "xe");
    private static final List<String> OTHER_SCRIPTS =
            List.of(
                    "नरेन्द्र मोदी",
                    "भारत गणराज्य",
                    "Владимир Ильич",
                    "Ельцин",
                    "安倍晋三",
                    "中華人民共和国",
                    "インド洋委員会",
                    "محمد الصباح",
                    "בנימין נתניהו",
                    "Ολύμπιος Κωνσταντίνου",
                    "พิบูลสงคราม",
                    "გიორგი",
                    "노태우");
    private static final List<String> WORDS =
            List.of(
                    "defence",
                    "talks",
                    "water",
                    "joint",
                    "visits",
                    "agreed",
                    "treaty",
                    "border",
                    "signing",
                    "minister",
                    "of",
                    "the",
                    "on");

    /**
     * A name or title that was written.
     *
     * @param type the GraphQL type of what has it
     */
    record Named(String type, String id, String name) {}

    private final Records records;
    private final Random random;
    private final List<Named> named = new ArrayList<>();
    private final List<String> marked = new ArrayList<>();
    private final Set<String> known = new HashSet<>();

    SearchedRecords(Records records, Random random) {
        this.records = records;
        this.random = random;
    }

    /** Every name and title. */
    List<Named> named() {
        return named;
    }

    /** The ids of the records whose texts have the mark. */
    List<String> marked() {
        return marked;
    }

    void write(int number) {
        String suffix = Long.toString(random.nextLong(1L << 40), 36);
        UUID one = country("x-found-" + suffix + "-1");
        UUID other = country("x-found-" + suffix + "-2");
        for (int i = 0; i < number; i++) {
            official();
            organization();
            visit(one, other);
            meeting(one, other);
            agreement(one, other);
            source();
        }
    }

    private UUID country(String code) {
        String name = name();
        UUID id = records.country(code, name);
        note(NodeType.COUNTRY, id, name);
        name(NodeType.COUNTRY, id);
        return id;
    }

    private void official() {
        String name = name();
        UUID id = records.official(name);
        note(NodeType.OFFICIAL, id, name);
        if (random.nextBoolean()) {
            name(NodeType.OFFICIAL, id);
        }
    }

    private void organization() {
        String name = name();
        UUID id =
                records.fact(
                        NodeType.ORGANIZATION,
                        "insert into organization (id, name) values (?, ?)",
                        name);
        note(NodeType.ORGANIZATION, id, name);
        if (random.nextBoolean()) {
            name(NodeType.ORGANIZATION, id);
        }
    }

    private void name(NodeType type, UUID id) {
        String name = name();
        switch (type) {
            case COUNTRY ->
                    records.run(
                            "insert into country_name (country_id, name, kind) values (?, ?, 'SHORT')",
                            id,
                            name);
            case OFFICIAL ->
                    records.run(
                            """
                            insert into official_name (official_id, name, kind)
                            values (?, ?, 'SPELLING')
                            """,
                            id,
                            name);
            default ->
                    records.run(
                            """
                            insert into organization_name (organization_id, name, kind)
                            values (?, ?, 'OFFICIAL')
                            """,
                            id,
                            name);
        }
        note(type, id, name);
    }

    private void visit(UUID one, UUID other) {
        UUID id = records.visit(one, other, null);
        records.run(
                "update visit set purpose = ?, kind_text = ?, places = array[?] where id = ?",
                text() + " " + MARK,
                text(),
                name(),
                id);
        marked.add(Records.id(NodeType.VISIT, id));
    }

    private void meeting(UUID one, UUID other) {
        String title = name();
        UUID id =
                records.together(
                        () -> {
                            UUID meeting = records.fact(NodeType.MEETING);
                            records.run(
                                    "insert into meeting (id, title, summary) values (?, ?, ?)",
                                    meeting,
                                    title,
                                    text() + " " + MARK);
                            parties("meeting", meeting, one, other);
                            return meeting;
                        });
        note(NodeType.MEETING, id, title);
        marked.add(Records.id(NodeType.MEETING, id));
    }

    private void agreement(UUID one, UUID other) {
        String title = name();
        UUID id =
                records.together(
                        () -> {
                            UUID agreement = records.fact(NodeType.AGREEMENT);
                            records.run(
                                    "insert into agreement (id, title, summary) values (?, ?, ?)",
                                    agreement,
                                    title,
                                    MARK + " " + text());
                            parties("agreement", agreement, one, other);
                            return agreement;
                        });
        note(NodeType.AGREEMENT, id, title);
        marked.add(Records.id(NodeType.AGREEMENT, id));
    }

    private void parties(String table, UUID id, UUID one, UUID other) {
        int ordinal = 1;
        for (UUID country : List.of(one, other)) {
            records.run(
                    "insert into %1$s_party (%1$s_id, ordinal, country_id) values (?, ?, ?)"
                            .formatted(table),
                    id,
                    ordinal++,
                    country);
        }
    }

    private void source() {
        UUID id = UUID.randomUUID();
        String title = name();
        records.run(
                "insert into source (id, kind, title, publisher) values (?, 'BOOK', ?, ?)",
                id,
                title,
                text() + ", " + MARK);
        note(NodeType.SOURCE, id, title);
        marked.add(Records.id(NodeType.SOURCE, id));
    }

    private void note(NodeType type, UUID id, String name) {
        named.add(new Named(type.typeName(), Records.id(type, id), name));
    }

    /** A name that no other record has. */
    private String name() {
        String name;
        do {
            name = word() + " " + word() + (random.nextInt(3) == 0 ? " " + word() : "");
            if (random.nextInt(4) == 0) {
                name = OTHER_SCRIPTS.get(random.nextInt(OTHER_SCRIPTS.size())) + " " + word();
            }
            if (random.nextInt(6) == 0) {
                name = name.substring(0, 1) + ". " + name;
            }
        } while (!known.add(name));
        return name;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            text.append(i == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
