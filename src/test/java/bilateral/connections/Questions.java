package bilateral.connections;

import bilateral.connections.Facts.Action;
import bilateral.connections.Facts.Attendant;
import bilateral.connections.Facts.Cited;
import bilateral.connections.Facts.Member;
import bilateral.connections.Facts.Office;
import bilateral.connections.Question.Asked;
import bilateral.node.NodeType;
import bilateral.read.Records;
import bilateral.time.FuzzyDate;
import bilateral.time.FuzzyPeriod;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the filters of each type can ask, told by the rules and not by how it is answered. */
final class Questions {

    private static final String UNKNOWN = "x-listed-none";

    /** Fragments of texts and places, and what no text holds. */
    private static final List<String> FRAGMENTS =
            List.of("ENERG", "energie", "é", "%", "_", "\\", "a'AF", "sao p", "geneve", "nowhere");

    private final RandomRecords written;
    private final Facts facts;
    private final List<LocalDate> days;

    Questions(RandomRecords written, Facts facts, List<LocalDate> days) {
        this.written = written;
        this.facts = facts;
        this.days = days;
    }

    List<Question> visits() {
        List<Question> questions = new ArrayList<>();
        questions.add(codes("from", fact -> only(fact.text("from_code"))));
        questions.add(codes("to", fact -> only(fact.text("to_code"))));
        questions.add(between(fact -> both(fact, "from_code", "to_code")));
        questions.add(period("during", Fact::period));
        questions.add(
                constants("kind", RandomRecords.VISIT_KINDS, fact -> only(fact.text("kind"))));
        List<String> statuses = new ArrayList<>(RandomRecords.STATUSES);
        statuses.addAll(List.of("UNKNOWN", "UNCONFIRMED"));
        questions.add(constants("status", statuses, fact -> only(fact.text("status"))));
        questions.add(sectors());
        questions.add(places("place", RandomRecords.PLACES, fact -> fact.list("places")));
        questions.add(
                text(
                        fact -> {
                            List<@Nullable String> texts = new ArrayList<>(fact.list("places"));
                            texts.add(fact.text("purpose"));
                            texts.add(fact.text("kind_text"));
                            return texts;
                        }));
        questions.addAll(attendance());
        questions.addAll(evidence());
        return questions;
    }

    List<Question> meetings() {
        List<Question> questions = new ArrayList<>();
        questions.add(party());
        questions.add(partyOrganization());
        questions.add(between(fact -> codes(facts.members(fact))));
        questions.add(
                days(
                        "during",
                        (fact, range) -> {
                            FuzzyDate date = fact.date("date_edtf");
                            String end = fact.text("end_edtf");
                            return end == null
                                    ? range.holds(date)
                                    : range.holds(
                                            FuzzyPeriod.parse(
                                                    (date == null ? "" : date.edtf()) + "/" + end,
                                                    null));
                        }));
        questions.add(
                constants("format", RandomRecords.FORMATS, fact -> only(fact.text("format"))));
        questions.add(sectors());
        questions.add(
                ids(
                        "visit",
                        NodeType.VISIT,
                        () -> written.visits,
                        fact -> only(fact.key("visit_id"))));
        questions.add(places("place", RandomRecords.PLACES, fact -> only(fact.text("place"))));
        questions.add(
                text(fact -> texts(fact.text("title"), fact.text("summary"), fact.text("place"))));
        questions.addAll(attendance());
        questions.addAll(evidence());
        return questions;
    }

    /**
     * What can be asked of agreements.
     *
     * @param pair the two countries of the relation whose list it is; empty where it is no
     *     relation's
     */
    List<Question> agreements(List<String> pair) {
        List<Question> questions = new ArrayList<>();
        questions.add(partyOrganization());
        questions.add(
                random -> {
                    boolean only = random.nextInt(4) > 0;
                    return Asked.of(
                            "bilateralOnly",
                            only,
                            fact ->
                                    !only
                                            || facts.members(fact).stream()
                                                            .filter(Member::party)
                                                            .count()
                                                    == 2);
                });
        questions.add(parties(pair));
        questions.add(
                constants("kind", RandomRecords.AGREEMENT_KINDS, fact -> only(fact.text("kind"))));
        questions.add(
                random -> {
                    List<String> wanted =
                            some(random, List.of("SIGNED", "IN_FORCE", "TERMINATED", "UNKNOWN"));
                    LocalDate day = random.nextInt(3) == 0 ? null : any(random, days);
                    Map<String, Object> values = new LinkedHashMap<>();
                    values.put("status", wanted);
                    if (day != null) {
                        values.put("asOf", day.toString());
                    }
                    return new Asked(values, fact -> wanted.contains(facts.status(fact, day)));
                });
        questions.add(sectors());
        questions.add(days("during", (fact, range) -> range.holds(fact.date("date_edtf"))));
        questions.add(this::actions);
        questions.add(ids("meeting", NodeType.MEETING, () -> written.meetings, facts::meetings));
        questions.add(ids("visit", NodeType.VISIT, () -> written.visits, facts::visits));
        questions.add(
                text(
                        fact -> {
                            List<@Nullable String> texts =
                                    new ArrayList<>(fact.list("identifiers"));
                            texts.add(fact.text("title"));
                            texts.add(fact.text("summary"));
                            return texts;
                        }));
        questions.addAll(evidence());
        return questions;
    }

    List<Question> milestones() {
        List<Question> questions = new ArrayList<>();
        questions.add(codes("country", fact -> both(fact, "low_code", "high_code")));
        questions.add(between(fact -> both(fact, "low_code", "high_code")));
        questions.add(codes("by", fact -> only(fact.text("by_code"))));
        questions.add(
                constants("kind", RandomRecords.MILESTONE_KINDS, fact -> only(fact.text("kind"))));
        questions.add(days("during", (fact, range) -> range.holds(fact.date("date_edtf"))));
        questions.add(places("place", RandomRecords.PLACES, fact -> only(fact.text("place"))));
        questions.add(text(fact -> texts(fact.text("place"), fact.text("note"))));
        questions.addAll(evidence());
        return questions;
    }

    List<Question> figures() {
        List<Question> questions = new ArrayList<>();
        questions.add(codes("country", fact -> both(fact, "low_code", "high_code")));
        questions.add(between(fact -> both(fact, "low_code", "high_code")));
        questions.add(codes("from", fact -> only(fact.text("from_code"))));
        questions.add(codes("to", fact -> only(fact.text("to_code"))));
        questions.add(
                constants("measure", RandomRecords.MEASURES, fact -> only(fact.text("measure"))));
        questions.add(
                constants("currency", List.of("USD", "EUR"), fact -> only(fact.text("currency"))));
        questions.add(
                places(
                        "unit",
                        List.of("PEOPLE", "tonnes", "miles"),
                        fact -> only(fact.text("unit"))));
        questions.add(Questions::amount);
        questions.add(flag("approximate", "approximate"));
        questions.add(flag("inOfficialStatistics", "in_official_statistics"));
        questions.add(
                constants(
                        "basis",
                        List.of("REPORTED", "ESTIMATED"),
                        fact -> only(fact.text("basis"))));
        questions.add(period("during", Fact::period));
        questions.add(text(fact -> texts(fact.text("basis_text"), fact.text("note"))));
        questions.addAll(evidence());
        return questions;
    }

    List<Question> groupings() {
        List<Question> questions = new ArrayList<>();
        questions.add(
                constants(
                        "status",
                        List.of("ESTABLISHED", "PROPOSED", "SPECULATED"),
                        fact -> only(fact.text("status"))));
        questions.add(this::membership);
        questions.add(text(fact -> texts(fact.text("name"), fact.text("note"))));
        questions.addAll(evidence());
        return questions;
    }

    private Asked membership(Random random) {
        Map<String, Object> values = new LinkedHashMap<>();
        Predicate<Fact> meaning = member -> true;
        if (random.nextBoolean()) {
            List<String> codes = codes(random);
            values.put("member", codes);
            meaning = meaning.and(member -> codes.contains(member.text("code")));
        }
        if (values.isEmpty() || random.nextBoolean()) {
            Range range = range(random);
            values.put("memberDuring", range.value());
            meaning = meaning.and(member -> range.holds(member.period()));
        }
        Predicate<Fact> one = meaning;
        return new Asked(values, fact -> facts.memberships(fact).stream().anyMatch(one));
    }

    private Question party() {
        return codes("party", fact -> facts.members(fact).stream().map(Member::code).toList());
    }

    private Question partyOrganization() {
        return ids(
                "partyOrganization",
                NodeType.ORGANIZATION,
                () -> written.organizations,
                fact -> facts.members(fact).stream().map(Member::organization).toList());
    }

    /** Whom an agreement binds depends on which parties the same filter names. */
    private Question parties(List<String> pair) {
        return random -> {
            LocalDate day = random.nextInt(3) == 0 ? null : any(random, days);
            Map<String, Object> values = new LinkedHashMap<>();
            if (day != null) {
                values.put("boundOn", day.toString());
            }
            Predicate<Fact> named = fact -> true;
            List<String> between = List.of();
            List<String> party = null;
            if (random.nextInt(3) == 0) {
                between = two(random);
                values.put("between", between);
                named = hasAll(between, fact -> codes(facts.members(fact)));
            }
            if (random.nextInt(3) == 0) {
                List<String> codes = codes(random);
                party = codes;
                values.put("party", codes);
                named =
                        named.and(
                                fact ->
                                        codes(facts.members(fact)).stream()
                                                .anyMatch(codes::contains));
            }
            List<String> all = between.isEmpty() ? pair : between;
            List<String> any = between.isEmpty() ? party : null;
            return new Asked(
                    values,
                    named.and(
                            fact -> {
                                if (day == null) {
                                    return true;
                                }
                                Set<Integer> ordinals = facts.bound(fact, day);
                                List<Member> bound =
                                        facts.members(fact).stream()
                                                .filter(one -> ordinals.contains(one.ordinal()))
                                                .toList();
                                if (any != null) {
                                    return codes(bound).stream().anyMatch(any::contains);
                                }
                                if (!all.isEmpty()) {
                                    return codes(bound).containsAll(all);
                                }
                                List<Member> parties =
                                        facts.members(fact).stream().filter(Member::party).toList();
                                return !parties.isEmpty() && bound.containsAll(parties);
                            }));
        };
    }

    /** One action has to be all that is asked. */
    private Asked actions(Random random) {
        Map<String, Object> values = new LinkedHashMap<>();
        Predicate<Action> meaning = action -> true;
        if (random.nextBoolean()) {
            List<String> kinds = some(random, RandomRecords.ACTIONS);
            values.put("action", kinds);
            meaning = meaning.and(action -> kinds.contains(action.told().text("kind")));
        }
        if (random.nextInt(3) == 0) {
            Range range = range(random);
            values.put("actionDuring", range.value());
            meaning = meaning.and(action -> range.holds(action.told().date("date_edtf")));
        }
        if (random.nextInt(3) == 0) {
            List<String> places = some(random, RandomRecords.PLACES);
            values.put("place", places);
            meaning = meaning.and(action -> foldedHas(places, action.told().text("place")));
        }
        if (values.isEmpty() || random.nextInt(3) == 0) {
            List<UUID> signers = some(random, written.officials);
            values.put("signatory", nodeIds(NodeType.OFFICIAL, signers));
            meaning =
                    meaning.and(
                            action -> action.signatories().stream().anyMatch(signers::contains));
        }
        Predicate<Action> one = meaning;
        return new Asked(values, fact -> facts.actions(fact).stream().anyMatch(one));
    }

    private List<Question> attendance() {
        Question together =
                random -> {
                    List<UUID> officials = some(random, written.officials);
                    if (!officials.isEmpty() && random.nextInt(3) == 0) {
                        officials = new ArrayList<>(officials);
                        officials.add(officials.getFirst());
                    }
                    List<UUID> all = officials;
                    return Asked.of(
                            "withOfficial",
                            nodeIds(NodeType.OFFICIAL, all),
                            fact ->
                                    facts.attendants(fact).stream()
                                            .map(Attendant::official)
                                            .toList()
                                            .containsAll(all));
                };
        return List.of(this::attendant, together);
    }

    /** One participant, and one office of theirs, has to be all that is asked. */
    private Asked attendant(Random random) {
        Map<String, Object> values = new LinkedHashMap<>();
        Predicate<Attendant> person = one -> true;
        BiPredicate<Attendant, Office> office = (one, held) -> true;
        boolean ofOffice = false;
        if (random.nextInt(3) == 0) {
            List<UUID> ids = some(random, written.officials);
            values.put("official", nodeIds(NodeType.OFFICIAL, ids));
            person = person.and(one -> ids.contains(one.official()));
        }
        if (random.nextInt(3) == 0) {
            List<String> sides = some(random, RandomRecords.SIDES);
            values.put("side", sides);
            person = person.and(one -> one.side() != null && sides.contains(one.side()));
        }
        if (random.nextInt(4) == 0) {
            List<UUID> ids = some(random, written.positions);
            values.put("position", nodeIds(NodeType.POSITION, ids));
            office = office.and((one, held) -> ids.contains(held.position()));
            ofOffice = true;
        }
        if (random.nextInt(4) == 0) {
            List<String> functions = some(random, RandomRecords.FUNCTIONS);
            values.put("function", functions);
            office = office.and((one, held) -> functions.contains(held.function()));
            ofOffice = true;
        }
        if (values.isEmpty() || random.nextInt(4) == 0) {
            List<UUID> ids = some(random, written.organizations);
            values.put("organization", nodeIds(NodeType.ORGANIZATION, ids));
            BiPredicate<Attendant, Office> ofIt =
                    (one, held) ->
                            ids.contains(held.organization()) || ids.contains(one.organization());
            if (ofOffice) {
                office = office.and(ofIt);
            } else {
                person =
                        person.and(
                                one ->
                                        ids.contains(one.organization())
                                                || one.offices().stream()
                                                        .anyMatch(held -> ofIt.test(one, held)));
            }
        }
        Predicate<Attendant> fits = person;
        BiPredicate<Attendant, Office> held = office;
        boolean needsOffice = ofOffice;
        return new Asked(
                values,
                fact ->
                        facts.attendants(fact).stream()
                                .filter(fits)
                                .anyMatch(
                                        one ->
                                                !needsOffice
                                                        || one.offices().stream()
                                                                .anyMatch(
                                                                        it -> held.test(one, it))));
    }

    private List<Question> evidence() {
        return List.of(
                ids(
                        "citedBy",
                        NodeType.SOURCE,
                        () -> written.sources,
                        fact ->
                                facts.citations(fact).stream()
                                        .flatMap(cited -> Stream.of(cited.source(), cited.readIn()))
                                        .toList()),
                random -> {
                    boolean wanted = random.nextBoolean();
                    return Asked.of(
                            "disputed",
                            wanted,
                            fact ->
                                    facts.citations(fact).stream().anyMatch(Cited::disputes)
                                            == wanted);
                },
                random -> {
                    Integer min = random.nextBoolean() ? random.nextInt(3) : null;
                    Integer max = random.nextBoolean() ? 2 + random.nextInt(2) : null;
                    return Asked.of(
                            "sourceCount",
                            range(min, max),
                            fact -> {
                                Set<UUID> sources = new HashSet<>();
                                facts.citations(fact).stream()
                                        .filter(cited -> !cited.disputes())
                                        .forEach(cited -> sources.add(cited.source()));
                                return (min == null || sources.size() >= min)
                                        && (max == null || sources.size() <= max);
                            });
                });
    }

    private static Asked amount(Random random) {
        Integer min = random.nextBoolean() ? random.nextInt(4) : null;
        Integer max = random.nextBoolean() ? 3 + random.nextInt(4) : null;
        return Asked.of(
                "amount",
                range(min == null ? null : min + ".0", max == null ? null : max + ".50"),
                fact ->
                        (min == null || number(fact, "most").compareTo(new BigDecimal(min)) >= 0)
                                && (max == null
                                        || number(fact, "least")
                                                        .compareTo(new BigDecimal(max + ".5"))
                                                <= 0));
    }

    static BigDecimal number(Fact fact, String column) {
        return (BigDecimal) Objects.requireNonNull(fact.get(column));
    }

    private static Map<String, Object> range(@Nullable Object min, @Nullable Object max) {
        Map<String, Object> range = new LinkedHashMap<>();
        if (min != null) {
            range.put("min", min);
        }
        if (max != null) {
            range.put("max", max);
        }
        return range;
    }

    private static Question flag(String field, String column) {
        return random -> {
            Boolean wanted = random.nextBoolean();
            return Asked.of(field, wanted, fact -> wanted.equals(fact.get(column)));
        };
    }

    private Question sectors() {
        return constants("sector", RandomRecords.SECTORS, fact -> fact.list("sectors"));
    }

    private static Question constants(
            String field, List<String> constants, Function<Fact, List<String>> has) {
        return random -> {
            List<String> wanted = some(random, constants);
            return Asked.of(field, wanted, hasAny(wanted, has));
        };
    }

    private Question places(String field, List<String> known, Function<Fact, List<String>> folded) {
        return random -> {
            List<String> wanted = some(random, known);
            return Asked.of(
                    field,
                    wanted,
                    fact -> folded.apply(fact).stream().anyMatch(one -> foldedHas(wanted, one)));
        };
    }

    private boolean foldedHas(List<String> wanted, @Nullable String folded) {
        return folded != null && wanted.stream().map(facts::fold).anyMatch(folded::equals);
    }

    private Question text(Function<Fact, List<@Nullable String>> folded) {
        return random -> {
            String fragment = any(random, FRAGMENTS);
            return Asked.of(
                    "text",
                    fragment,
                    fact ->
                            folded.apply(fact).stream()
                                    .anyMatch(
                                            text ->
                                                    text != null
                                                            && text.contains(
                                                                    facts.fold(fragment))));
        };
    }

    private static Question codes(String field, Function<Fact, List<@Nullable String>> has) {
        return random -> {
            List<String> wanted = codes(random);
            return Asked.of(
                    field, wanted, fact -> has.apply(fact).stream().anyMatch(wanted::contains));
        };
    }

    private static Question between(Function<Fact, List<String>> has) {
        return random -> {
            List<String> wanted = two(random);
            return Asked.of("between", wanted, hasAll(wanted, has));
        };
    }

    private static Question ids(
            String field,
            NodeType type,
            java.util.function.Supplier<List<UUID>> known,
            Function<Fact, ? extends java.util.Collection<@Nullable UUID>> has) {
        return random -> {
            List<UUID> few = known.get().subList(0, Math.min(8, known.get().size()));
            List<UUID> wanted = some(random, few);
            return Asked.of(
                    field,
                    nodeIds(type, wanted),
                    fact -> has.apply(fact).stream().anyMatch(wanted::contains));
        };
    }

    private Question period(String field, Function<Fact, @Nullable FuzzyPeriod> period) {
        return days(field, (fact, range) -> range.holds(period.apply(fact)));
    }

    private Question days(String field, BiPredicate<Fact, Range> holds) {
        return random -> {
            Range range = range(random);
            return Asked.of(field, range.value(), fact -> holds.test(fact, range));
        };
    }

    /** Days as a filter names them. */
    private record Range(
            Map<String, Object> value,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean certainly) {

        boolean holds(@Nullable FuzzyDate date) {
            return date == null
                    ? holdsUndated()
                    : certainly ? date.certainlyIn(from, to) : date.possiblyIn(from, to);
        }

        boolean holds(@Nullable FuzzyPeriod period) {
            return period == null
                    ? holdsUndated()
                    : certainly
                            ? period.certainlyOverlaps(from, to)
                            : period.possiblyOverlaps(from, to);
        }

        /** What is undated may be of any day; surely it is of some day of all days only. */
        private boolean holdsUndated() {
            return !certainly || from == null && to == null;
        }
    }

    private Range range(Random random) {
        List<LocalDate> two = Stream.of(written.day(), written.day()).sorted().toList();
        LocalDate from = random.nextInt(4) == 0 ? null : two.getFirst();
        LocalDate to = random.nextInt(4) == 0 ? null : two.getLast();
        Map<String, Object> value = new LinkedHashMap<>();
        if (from != null) {
            value.put("from", from.toString());
        }
        if (to != null) {
            value.put("to", to.toString());
        }
        boolean certainly = random.nextBoolean();
        if (certainly || random.nextBoolean()) {
            value.put("certainty", certainly ? "CERTAINLY" : "POSSIBLY");
        }
        return new Range(value, from, to, certainly);
    }

    private static List<String> codes(Random random) {
        return new ArrayList<>(
                Stream.generate(() -> code(random)).limit(random.nextInt(4)).toList());
    }

    private static String code(Random random) {
        return random.nextInt(8) == 0
                ? UNKNOWN
                : RandomRecords.code(random.nextInt(RandomRecords.COUNTRIES));
    }

    private static List<String> two(Random random) {
        List<String> two =
                random.ints(0, RandomRecords.COUNTRIES)
                        .distinct()
                        .limit(2)
                        .mapToObj(RandomRecords::code)
                        .toList();
        return random.nextInt(10) == 0 ? List.of(two.getFirst(), UNKNOWN) : two;
    }

    private static List<String> codes(List<Member> members) {
        return members.stream().map(Member::code).filter(Objects::nonNull).toList();
    }

    private static Predicate<Fact> hasAny(List<String> wanted, Function<Fact, List<String>> has) {
        return fact -> has.apply(fact).stream().anyMatch(wanted::contains);
    }

    private static Predicate<Fact> hasAll(List<String> wanted, Function<Fact, List<String>> has) {
        return fact -> has.apply(fact).containsAll(wanted);
    }

    private static List<String> nodeIds(NodeType type, List<UUID> keys) {
        return keys.stream().map(key -> Records.id(type, key)).toList();
    }

    private static <V> List<V> only(@Nullable V value) {
        return value == null ? List.of() : List.of(value);
    }

    private static List<String> both(Fact fact, String one, String other) {
        return List.of(
                Objects.requireNonNull(fact.text(one)), Objects.requireNonNull(fact.text(other)));
    }

    private static List<@Nullable String> texts(@Nullable String... texts) {
        List<@Nullable String> list = new ArrayList<>();
        list.addAll(java.util.Arrays.asList(texts));
        return list;
    }

    private static <V> V any(Random random, List<V> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <V> List<V> some(Random random, List<V> values) {
        // Lists that are asked whether they have null, as those of streams can't be.
        return new ArrayList<>(values.stream().filter(value -> random.nextInt(3) == 0).toList());
    }
}
