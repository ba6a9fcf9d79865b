package bilateral.connections;

import bilateral.node.NodeType;
import bilateral.read.Records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/** The lists of events, figures and groupings, wherever they stand in the schema. */
final class Lists {

    private static final Order UPDATED =
            Order.by("UPDATED_AT", fact -> (Long) Objects.requireNonNull(fact.get("updated")));

    private final RandomRecords written;
    private final Facts facts;
    private final Questions questions;
    private final List<Listing> all = new ArrayList<>();

    private Lists(RandomRecords written, Facts facts, Questions questions) {
        this.written = written;
        this.facts = facts;
        this.questions = questions;
    }

    static List<Listing> all(RandomRecords written, Facts facts, Questions questions) {
        Lists lists = new Lists(written, facts, questions);
        lists.visits();
        lists.meetings();
        lists.agreements();
        lists.pairs();
        lists.groupings();
        return lists.all;
    }

    private void visits() {
        List<Question> asked = questions.visits();
        List<Order> orders =
                List.of(
                        Order.byPeriod("START", Fact::period),
                        Order.byEnd("END", Fact::period),
                        UPDATED);
        Many visits = new Many("Visit", "visits", asked, orders);
        visits.add("", "", Map.of(), fact -> true);
        visits.add(
                "relation",
                "(of: \"%s\", with: \"%s\")".formatted(code(3), code(1)),
                Map.of(),
                fact -> Set.of(code(1), code(3)).equals(both(fact, "from_code", "to_code")));
        visits.add(
                "country",
                "(code: \"%s\")".formatted(code(2)),
                Map.of(),
                fact -> both(fact, "from_code", "to_code").contains(code(2)));
        visits.of(
                "official",
                NodeType.OFFICIAL,
                written.officials.get(1),
                (key, fact) ->
                        facts.attendants(fact).stream()
                                .anyMatch(one -> key.equals(one.official())));
        visits.of(
                "position",
                NodeType.POSITION,
                written.positions.get(1),
                (key, fact) ->
                        facts.attendants(fact).stream()
                                .flatMap(one -> one.offices().stream())
                                .anyMatch(office -> key.equals(office.position())));
        visits.of(
                "trip",
                NodeType.TRIP,
                written.trips.get(1),
                (key, fact) -> key.equals(fact.key("trip_id")));
        UUID agreement =
                written.agreements.stream()
                        .filter(key -> !facts.visits(fact(key)).isEmpty())
                        .findFirst()
                        .orElseThrow();
        visits.of(
                "agreement",
                NodeType.AGREEMENT,
                agreement,
                (key, fact) -> facts.visits(fact(key)).contains(fact.id()));
        new Many("Visit", "accompaniedBy", asked, orders)
                .of(
                        "visit",
                        NodeType.VISIT,
                        written.visits.get(1),
                        (key, fact) -> key.equals(fact.key("accompanies_visit_id")));
    }

    private void meetings() {
        Many meetings =
                new Many(
                        "Meeting",
                        "meetings",
                        questions.meetings(),
                        List.of(Order.byDate("DATE", fact -> fact.date("date_edtf")), UPDATED));
        meetings.add("", "", Map.of(), fact -> true);
        meetings.add(
                "relation",
                "(of: \"%s\", with: \"%s\")".formatted(code(0), code(1)),
                Map.of(),
                fact -> codes(fact).containsAll(List.of(code(0), code(1))));
        meetings.add(
                "country",
                "(code: \"%s\")".formatted(code(2)),
                Map.of(),
                fact -> codes(fact).contains(code(2)));
        meetings.of(
                "organization",
                NodeType.ORGANIZATION,
                written.organizations.get(1),
                this::hasMember);
        meetings.of(
                "visit",
                NodeType.VISIT,
                written.visits.get(1),
                (key, fact) -> key.equals(fact.key("visit_id")));
        meetings.of(
                "official",
                NodeType.OFFICIAL,
                written.officials.get(0),
                (key, fact) ->
                        facts.attendants(fact).stream()
                                .anyMatch(one -> key.equals(one.official())));
        meetings.of(
                "position",
                NodeType.POSITION,
                written.positions.get(2),
                (key, fact) ->
                        facts.attendants(fact).stream()
                                .flatMap(one -> one.offices().stream())
                                .anyMatch(office -> key.equals(office.position())));
        UUID agreement =
                written.agreements.stream()
                        .filter(key -> !facts.meetings(fact(key)).isEmpty())
                        .findFirst()
                        .orElseThrow();
        meetings.of(
                "agreement",
                NodeType.AGREEMENT,
                agreement,
                (key, fact) -> facts.meetings(fact(key)).contains(fact.id()));
    }

    private void agreements() {
        List<Order> orders = List.of(Order.byDate("DATE", fact -> fact.date("date_edtf")), UPDATED);
        Many agreements =
                new Many("Agreement", "agreements", questions.agreements(List.of()), orders);
        agreements.add("", "", Map.of(), fact -> true);
        List<String> pair = List.of(code(2), code(1));
        new Many("Agreement", "agreements", questions.agreements(pair), orders)
                .add(
                        "relation",
                        "(of: \"%s\", with: \"%s\")".formatted(code(2), code(1)),
                        Map.of(),
                        fact -> codes(fact).containsAll(pair));
        agreements.add(
                "country",
                "(code: \"%s\")".formatted(code(4)),
                Map.of(),
                fact -> codes(fact).contains(code(4)));
        agreements.of(
                "organization",
                NodeType.ORGANIZATION,
                written.organizations.get(0),
                this::hasMember);
        agreements.of(
                "official",
                NodeType.OFFICIAL,
                written.officials.get(2),
                (key, fact) ->
                        facts.actions(fact).stream()
                                .anyMatch(action -> action.signatories().contains(key)));
        agreements.of(
                "visit",
                NodeType.VISIT,
                written.visits.get(1),
                (key, fact) -> facts.visits(fact).contains(key));
        new Many("Agreement", "outcomes", questions.agreements(List.of()), orders)
                .of(
                        "meeting",
                        NodeType.MEETING,
                        written.meetings.get(1),
                        (key, fact) -> facts.meetings(fact).contains(key));
    }

    /** What belongs to a pair of countries by itself. */
    private void pairs() {
        List<Many> lists =
                List.of(
                        new Many(
                                "Milestone",
                                "milestones",
                                questions.milestones(),
                                List.of(
                                        Order.byDate("DATE", fact -> fact.date("date_edtf")),
                                        UPDATED)),
                        new Many(
                                "Figure",
                                "figures",
                                questions.figures(),
                                List.of(
                                        Order.byPeriod("START", Fact::period),
                                        Order.byEnd("END", Fact::period),
                                        Order.by("AMOUNT", fact -> Questions.number(fact, "least")),
                                        UPDATED)));
        for (Many list : lists) {
            list.add("", "", Map.of(), fact -> true);
            list.add(
                    "relation",
                    "(of: \"%s\", with: \"%s\")".formatted(code(0), code(3)),
                    Map.of(),
                    fact -> both(fact, "low_code", "high_code").equals(Set.of(code(0), code(3))));
            list.add(
                    "country",
                    "(code: \"%s\")".formatted(code(2)),
                    Map.of(),
                    fact -> both(fact, "low_code", "high_code").contains(code(2)));
        }
    }

    private void groupings() {
        Many groupings =
                new Many(
                        "Grouping",
                        "groupings",
                        questions.groupings(),
                        List.of(
                                Order.by("NAME", fact -> Objects.requireNonNull(fact.text("name"))),
                                UPDATED));
        groupings.add("", "", Map.of(), fact -> true);
        groupings.add(
                "relation",
                "(of: \"%s\", with: \"%s\")".formatted(code(0), code(3)),
                Map.of(),
                fact -> memberCodes(fact).containsAll(List.of(code(0), code(3))));
        groupings.add(
                "country",
                "(code: \"%s\")".formatted(code(1)),
                Map.of(),
                fact -> memberCodes(fact).contains(code(1)));
    }

    /** Several lists of one type. */
    private final class Many {

        private final String type;
        private final String field;
        private final List<Question> questions;
        private final List<Order> orders;

        Many(String type, String field, List<Question> questions, List<Order> orders) {
            this.type = type;
            this.field = field;
            this.questions = questions;
            this.orders = orders;
        }

        void add(
                String parent,
                String arguments,
                Map<String, Object> variables,
                Predicate<Fact> on) {
            String list = field + "(%s) { %s }";
            all.add(
                    new Listing(
                            type,
                            parent.isEmpty() ? list : parent + arguments + " { " + list + " }",
                            parent.isEmpty() ? List.of(field) : List.of(parent, field),
                            variables,
                            on,
                            questions,
                            orders));
        }

        void of(
                String parent,
                NodeType parentType,
                UUID key,
                java.util.function.BiPredicate<UUID, Fact> on) {
            add(
                    parent,
                    "(id: $parent)",
                    Map.of("parent", Records.id(parentType, key)),
                    fact -> on.test(key, fact));
        }
    }

    private Fact fact(UUID agreement) {
        return new Fact(Map.of("id", agreement));
    }

    private boolean hasMember(UUID organization, Fact fact) {
        return facts.members(fact).stream()
                .anyMatch(member -> organization.equals(member.organization()));
    }

    private Set<String> codes(Fact fact) {
        Set<String> codes = new HashSet<>();
        facts.members(fact).forEach(member -> codes.add(member.code()));
        return codes;
    }

    private Set<String> memberCodes(Fact grouping) {
        Set<String> codes = new HashSet<>();
        facts.memberships(grouping).forEach(member -> codes.add(member.text("code")));
        return codes;
    }

    private static Set<String> both(Fact fact, String one, String other) {
        return Set.of(
                Objects.requireNonNull(fact.text(one)), Objects.requireNonNull(fact.text(other)));
    }

    private static String code(int country) {
        return RandomRecords.code(country);
    }
}
