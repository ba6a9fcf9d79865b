package bilateral.importer.historyatstate;

import bilateral.official.PositionFunction;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Someone whom the text about a visitor names: "Acting President General A" is the office, the rank
 * and the name.
 *
 * @param offices those that were held
 * @param awaited what the person was to be, as "President-elect", which is no office yet; null when
 *     nothing
 * @param rank as "General"; null when none is told
 * @param name in the spelling of the source
 */
record Visitor(List<Office> offices, @Nullable String awaited, @Nullable String rank, String name) {

    /** An office by its title. */
    record Office(String title, PositionFunction function) {

        /** Whether it is that of a monarch's wife or husband. */
        boolean isConsorts() {
            return CONSORTS.contains(title) && function == PositionFunction.OTHER;
        }
    }

    /** Longer than any name: what is longer is something else. */
    private static final int MAX_NAME = 100;

    private static final Map<String, Office> OFFICES = known();
    private static final String TITLES = alternatives(OFFICES.keySet().stream());
    private static final String RANKS =
            alternatives(
                    Stream.of(
                            "General",
                            "Lieutenant General",
                            "Major General",
                            "Brigadier General",
                            "Colonel",
                            "Lieutenant Colonel",
                            "Major",
                            "Captain",
                            "Admiral",
                            "Field Marshal",
                            "Marshal",
                            "Brigadier"));

    /** A title, unless it goes on: "President of …" is another office than that of a president. */
    private static final Pattern TITLE =
            Pattern.compile(
                    "(?i)(?<title>"
                            + TITLES
                            + ")(?<awaited> ?- ?(?:elect|designate))?(?<after> (?!of\\b)|-| ?/ ?)(?<rest>.+)");

    private static final Pattern RANK = Pattern.compile("(?<rank>" + RANKS + ") (?<rest>.+)");

    /** Between two offices of one person, or two people. */
    private static final Pattern AND =
            Pattern.compile("(?i)(?:and|&) (?<rest>(?:" + TITLES + ")\\b.+)");

    /**
     * Titles that are also names of people: "Prime Minister Shah Mahmud" is no shah, unless a word
     * stands between.
     */
    private static final Set<String> ALSO_NAMES =
            Set.of("Shah", "Sultan", "Amir", "Emir", "King", "Duke", "Pope");

    private static final Set<String> WITH_PRINCE = Set.of("Regent", "Premier", "Prime Minister");

    /** Monarchs, with whom their consorts travel. */
    private static final Set<String> MONARCHS =
            Set.of("King", "Emperor", "Shah", "Sultan", "Amir", "Emir", "Grand Duke");

    private static final Set<String> CONSORTS = Set.of("Queen", "Grand Duchess");

    private static final Pattern TWO =
            Pattern.compile(
                    "(?i)(?<first>.+?)(?: and| &|,|;| and,) (?<second>(?:" + TITLES + ")\\b.*)");
    private static final Pattern NAME =
            Pattern.compile("(?:\\p{Lu}|(?:al|ad|an|as|el|de|da|dos|van|von|bin|ould)[ -]).*");
    private static final Pattern NO_NAME =
            Pattern.compile(
                    "(?i).*(?:[,;:/&\\[\\]\\d?]|\\band\\b|\\bof the\\b|\\baccompanied\\b).*"
                            + "|(?:Mrs\\b|Mother\\b|Consort\\b|Dowager\\b|(?:"
                            + TITLES
                            + ") of\\b).*");

    private static Map<String, Office> known() {
        Map<String, Office> offices = new LinkedHashMap<>();
        add(
                offices,
                PositionFunction.HEAD_OF_STATE,
                "President",
                "Acting President",
                "Interim President",
                "Provisional President",
                "King",
                "Queen",
                "Emperor",
                "Shah",
                "Sultan",
                "Amir",
                "Emir",
                "Pope",
                "Grand Duke",
                "Grand Duchess",
                "Chief of State",
                "Head of State");
        add(
                offices,
                PositionFunction.HEAD_OF_GOVERNMENT,
                "Prime Minister",
                "Acting Prime Minister",
                "Interim Prime Minister",
                "Caretaker Prime Minister",
                "Premier",
                "Chancellor",
                "Taoiseach",
                "Head of Government",
                "Chief of Government");
        add(
                offices,
                PositionFunction.FOREIGN_MINISTER,
                "Foreign Minister",
                "Minister of Foreign Affairs",
                "Minister for Foreign Affairs");
        add(
                offices,
                PositionFunction.DEFENCE_MINISTER,
                "Defense Minister",
                "Defence Minister",
                "Minister of Defense",
                "Minister of Defence");
        add(
                offices,
                PositionFunction.OTHER,
                "Vice President",
                "Vice Premier",
                "Vice Chancellor",
                "Deputy Prime Minister",
                "First Deputy Prime Minister",
                "Regent",
                "Prince",
                "Princess",
                "Crown Prince",
                "Crown Princess",
                "Deputy Crown Prince",
                "Duke",
                "Duchess",
                "Governor General",
                "Chairman",
                "Chairman of the Presidency",
                "Chairman of the Council of Ministers",
                "President of the Council of Ministers",
                "President of the European Commission",
                "President of the European Council",
                "General Secretary",
                "First Secretary",
                "Secretary General",
                "Secretary-General",
                "First Minister",
                "Deputy First Minister",
                "Chief Minister",
                "Chief Executive",
                "State Counsellor",
                "Junta Member");
        // A slip of the pen in the source.
        offices.put(
                "prime minster", new Office("Prime Minister", PositionFunction.HEAD_OF_GOVERNMENT));
        return offices;
    }

    private static void add(
            Map<String, Office> offices, PositionFunction function, String... titles) {
        for (String title : titles) {
            offices.put(title.toLowerCase(Locale.ENGLISH), new Office(title, function));
        }
    }

    /** One of several texts, the longest first: "Acting President" before "President". */
    private static String alternatives(Stream<String> texts) {
        return texts.sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
    }

    /** The people that a text names; none when it isn't understood. */
    static List<Visitor> read(String text) {
        Matcher two = TWO.matcher(text);
        if (two.matches()) {
            List<Visitor> first = read(two.group("first"));
            List<Visitor> second = read(two.group("second"));
            if (!first.isEmpty() && !second.isEmpty()) {
                boolean monarch = first.stream().anyMatch(visitor -> visitor.holdsOneOf(MONARCHS));
                return Stream.concat(
                                first.stream(),
                                second.stream().map(it -> monarch ? it.asConsort() : it))
                        .toList();
            }
        }
        Visitor one = readOne(text);
        return one == null ? List.of() : List.of(one);
    }

    private boolean holdsOneOf(Set<String> titles) {
        return offices.stream().anyMatch(office -> titles.contains(office.title()));
    }

    /** As the one who is named after a monarch: the queen of a king is not the head of state. */
    private Visitor asConsort() {
        return new Visitor(
                offices.stream()
                        .map(
                                office ->
                                        CONSORTS.contains(office.title())
                                                ? new Office(office.title(), PositionFunction.OTHER)
                                                : office)
                        .toList(),
                awaited,
                rank,
                name);
    }

    /** Whether one person has two titles that stand beside each other with nothing between. */
    private static boolean isBoth(String before, String title) {
        return title.equals("Prince") && WITH_PRINCE.contains(before);
    }

    private static @Nullable Visitor readOne(String text) {
        List<Office> offices = new ArrayList<>();
        String awaited = null;
        String rest = text;
        String before = "";
        boolean joined = true;
        for (Matcher title = TITLE.matcher(rest); title.matches(); title = TITLE.matcher(rest)) {
            Office office = OFFICES.get(title.group("title").toLowerCase(Locale.ENGLISH));
            if (office == null) {
                return null;
            }
            if (!joined && !isBoth(before, office.title())) {
                if (ALSO_NAMES.contains(office.title())) {
                    break;
                }
                return null;
            }
            before = office.title();
            rest = title.group("rest").strip();
            if (title.group("awaited") == null) {
                offices.add(office);
            } else {
                awaited =
                        office.title()
                                + title.group("awaited")
                                        .replace(" ", "")
                                        .toLowerCase(Locale.ENGLISH);
            }
            joined = !title.group("after").isBlank();
            Matcher and = AND.matcher(rest);
            if (and.matches()) {
                joined = true;
                rest = and.group("rest");
            }
        }
        String rank = null;
        Matcher ranked = RANK.matcher(rest);
        // A name can be Major, or King: then nothing is left to be the name.
        if (ranked.matches()) {
            rank = ranked.group("rank");
            rest = ranked.group("rest");
        }
        boolean titled = !offices.isEmpty() || awaited != null || rank != null;
        return titled
                        && rest.length() <= MAX_NAME
                        && NAME.matcher(rest).matches()
                        && !NO_NAME.matcher(rest).matches()
                ? new Visitor(List.copyOf(offices), awaited, rank, rest)
                : null;
    }

    /** Whether the name is one word, which is seldom enough to tell people apart by. */
    boolean hasShortName() {
        return Stream.of(name.split(" "))
                        .filter(word -> !Character.isLowerCase(word.charAt(0)))
                        .count()
                < 2;
    }

    /** What spellings of one name have in common: forms of apostrophes, spaces, upper case. */
    String folded() {
        return name.replaceAll("[’‘ʻʼ`´]", "'").toLowerCase(Locale.ROOT);
    }
}
