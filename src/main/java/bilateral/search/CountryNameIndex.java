package bilateral.search;

import bilateral.country.CountryNames;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of all countries in all languages of the Unicode CLDR, as the JDK has them.
 *
 * <p>They are the same for every data set, so they stand in no table: what they fit is found here,
 * and the statement takes it along. Names and texts are compared in the manner of the database's
 * {@code search_asked}, and score the same; only similarity is not looked at.
 */
final class CountryNameIndex {

    private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern APOSTROPHES =
            Pattern.compile("['\\u2018\\u2019\\u02bc\\u02bb`\\u00b4\\u2032]");
    private static final Pattern JOINERS = Pattern.compile("['.\\u00ad\\u200c\\u200d-]");
    private static final Pattern GAPS =
            Pattern.compile("[^\\p{L}\\p{M}\\p{N}'.\\u00ad\\u200c\\u200d-]+");
    private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");

    /** Letters that are no letter with an accent to Unicode, but are taken for one. */
    private static final Map<String, String> LETTERS =
            Map.of(
                    "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "đ", "d", "ð", "d", "þ", "th", "ł",
                    "l", "ı", "i");

    private static final List<Map.Entry<String, String>> SPELLINGS =
            List.of(
                    Map.entry("ph", "f"),
                    Map.entry("dj", "j"),
                    Map.entry("ae", "a"),
                    Map.entry("oe", "o"),
                    Map.entry("ue", "u"),
                    Map.entry("ou", "u"),
                    Map.entry("x", "ks"));
    private static final String SPELT = "eojyqgvwcz";
    private static final String SPELT_ALIKE = "auiikkvvks";

    private final NavigableMap<String, List<Entry>> byWord = new TreeMap<>();
    private final Map<String, List<Entry>> bySpelling = new HashMap<>();
    private int size;

    private CountryNameIndex() {}

    /** Reads all names: takes a second or more, most of it for the JDK to load its languages. */
    static CountryNameIndex read() {
        CountryNameIndex index = new CountryNameIndex();
        Map<String, Set<String>> known = new HashMap<>();
        for (Locale locale : Locale.getAvailableLocales()) {
            for (String code : CountryNames.codes()) {
                String name = CountryNames.find(code, locale);
                if (name != null) {
                    Asked asked = Asked.of(name);
                    if (known.computeIfAbsent(code, key -> new HashSet<>()).add(asked.folded())) {
                        index.add(Entry.of(code, name, asked));
                    }
                }
            }
        }
        return index;
    }

    /** How many different names there are. */
    int size() {
        return size;
    }

    /** The countries that a text names, each once, with the name that it fits best. */
    List<CountryName> find(String text) {
        Asked asked = Asked.of(text);
        Map<String, CountryName> best = new TreeMap<>();
        if (!asked.words().isEmpty()) {
            // Each name that fits has the first word in it, as a whole or the first part of it.
            asked.words().getFirst().forms().limit(2).forEach(form -> collect(form, asked, best));
        }
        return List.copyOf(best.values());
    }

    private void collect(String form, Asked asked, Map<String, CountryName> best) {
        NavigableMap<String, List<Entry>> found =
                isBeginning(form)
                        ? byWord.subMap(form, true, form + Character.MAX_VALUE, false)
                        : byWord.subMap(form, true, form, true);
        found.values().forEach(entries -> collect(entries, asked, best));
        collect(bySpelling.getOrDefault(askedSpelling(form), List.of()), asked, best);
    }

    private static void collect(List<Entry> entries, Asked asked, Map<String, CountryName> best) {
        for (Entry entry : entries) {
            int score = score(entry, asked);
            CountryName known = best.get(entry.code());
            if (score > 0 && (known == null || known.score() < score)) {
                best.put(entry.code(), new CountryName(entry.code(), entry.name(), score));
            }
        }
    }

    private static int score(Entry entry, Asked asked) {
        String folded = entry.folded();
        int ofName =
                90
                        * Math.min(folded.length(), asked.folded().length())
                        / Math.max(folded.length(), asked.folded().length());
        if (folded.equals(asked.folded())) {
            return 1000;
        }
        if (!asked.fits(form -> hasBeginning(entry, form))) {
            return asked.fits(
                            form ->
                                    hasBeginning(entry, form)
                                            || entry.spellings().contains(askedSpelling(form)))
                    ? 600 + ofName
                    : 0;
        }
        if (folded.startsWith(asked.folded())) {
            return 900 + ofName;
        }
        return (asked.fits(entry.forms()::contains) ? 800 : 700) + ofName;
    }

    private static boolean hasBeginning(Entry entry, String form) {
        return entry.forms().contains(form)
                || isBeginning(form)
                        && entry.forms().stream().anyMatch(other -> other.startsWith(form));
    }

    /** One or two letters begin too many words to tell anything, but for those that are words. */
    private static boolean isBeginning(String form) {
        return form.length() > 2 || form.codePoints().anyMatch(Character::isIdeographic);
    }

    private void add(Entry entry) {
        size++;
        entry.forms().forEach(form -> add(byWord, form, entry));
        entry.spellings().forEach(key -> add(bySpelling, key, entry));
    }

    private static void add(Map<String, List<Entry>> map, String key, Entry entry) {
        map.computeIfAbsent(key, none -> new ArrayList<>(1)).add(entry);
    }

    private static String fold(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT).strip();
        String folded = ACCENTS.matcher(plain).replaceAll("");
        folded = APOSTROPHES.matcher(folded).replaceAll("'");
        for (Map.Entry<String, String> letter : LETTERS.entrySet()) {
            folded = folded.replace(letter.getKey(), letter.getValue());
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFC);
    }

    /** What a long word has in common with every initial tells nothing. */
    private static String askedSpelling(String form) {
        String key = spelling(form);
        return key.length() == 1 && form.length() > 2 ? form : key;
    }

    private static String spelling(String word) {
        String key = DOUBLE.matcher(word).replaceAll("$1");
        for (Map.Entry<String, String> spelling : SPELLINGS) {
            key = key.replace(spelling.getKey(), spelling.getValue());
        }
        StringBuilder spelt = new StringBuilder(key);
        for (int i = 0; i < spelt.length(); i++) {
            int known = SPELT.indexOf(spelt.charAt(i));
            if (known >= 0) {
                spelt.setCharAt(i, SPELT_ALIKE.charAt(known));
            }
        }
        return DOUBLE.matcher(spelt).replaceAll("$1");
    }

    /**
     * A name.
     *
     * @param forms its words, and their parts
     * @param spellings what other spellings of these share
     */
    private record Entry(
            String code, String name, String folded, Set<String> forms, Set<String> spellings) {

        static Entry of(String code, String name, Asked asked) {
            Set<String> forms =
                    asked.words().stream()
                            .flatMap(Word::forms)
                            .collect(Collectors.toUnmodifiableSet());
            Set<String> spellings =
                    forms.stream()
                            .map(CountryNameIndex::spelling)
                            .collect(Collectors.toUnmodifiableSet());
            return new Entry(
                    code, name, asked.folded(), forms, spellings.equals(forms) ? forms : spellings);
        }
    }

    /** A text as it is compared: folded, and its words. */
    private record Asked(String folded, List<Word> words) {

        static Asked of(String text) {
            String folded = fold(text);
            List<Word> words =
                    Arrays.stream(GAPS.split(folded))
                            .map(Word::of)
                            .filter(word -> !word.whole().isEmpty())
                            .toList();
            return new Asked(folded, words);
        }

        /** Whether each word holds for what is asked: as a whole, or in all its parts. */
        boolean fits(Predicate<String> condition) {
            return words.stream()
                    .allMatch(
                            word ->
                                    condition.test(word.whole())
                                            || !word.parts().isEmpty()
                                                    && word.parts().stream().allMatch(condition));
        }
    }

    /**
     * A word.
     *
     * @param whole without hyphens, apostrophes and points
     * @param parts what these divide it into; empty where there are none
     */
    private record Word(String whole, List<String> parts) {

        static Word of(String text) {
            String whole = JOINERS.matcher(text).replaceAll("");
            List<String> parts =
                    Arrays.stream(JOINERS.split(text))
                            .filter(part -> !part.isEmpty() && !part.equals(whole))
                            .toList();
            return new Word(whole, parts);
        }

        Stream<String> forms() {
            return Stream.concat(Stream.of(whole), parts.stream());
        }
    }
}
