package bilateral.importer.historyatstate;

import bilateral.visit.StatedVisitStatus;
import bilateral.visit.VisitKind;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is read from the prose about a visit: only what stands there in set phrases. */
final class Prose {

    private static final Map<String, VisitKind> KINDS =
            Map.of(
                    "state", VisitKind.STATE,
                    "official", VisitKind.OFFICIAL,
                    "official working", VisitKind.OFFICIAL_WORKING,
                    "working", VisitKind.WORKING,
                    "informal", VisitKind.INFORMAL,
                    "private", VisitKind.PRIVATE,
                    "transit", VisitKind.TRANSIT);

    /** At the start, which is where the kind stands: "Official working visit to Washington." */
    private static final Pattern AT_START =
            Pattern.compile("(?i)(?<text>(?<kind>[a-z]+(?: working)?) visit)(?! by\\b|[a-z]).*");

    /** In the sentence at the start: "Met with the President during a private visit." */
    private static final Pattern DURING =
            Pattern.compile(
                    "(?i)[^.;]*? during an? (?<text>(?<kind>[a-z]+(?: working)?) visit)(?![a-z]).*");

    /** Words that can stand before "visit", and tell no kind. */
    private static final Pattern NO_KIND =
            Pattern.compile(
                    "(?i)(?:the|a|an|first|second|third|his|her|their|this|that|on|to|for|return|brief"
                            + "|later|also|and|of)");

    /** That it was the visit itself: "a return visit" and "a later visit" are other ones. */
    private static final Pattern CALLED_OFF =
            Pattern.compile(
                    "(?i)(?:.*[.;\\[(] *)?(?:the |this )?(?:(?<kind>(?:un)?official(?: working)?"
                            + "|state|working|informal|private|transit) )?(?:visit|trip)"
                            + " (?:was |has been )?(?<what>cancell?ed|postponed)\\b.*"
                            + "|(?:.*[.;\\[(] *)?(?<alone>cancell?ed|postponed)(?: *[.;\\])].*|)");

    private static final Pattern MENTIONED = Pattern.compile("(?i).*\\b(?:cancel|postpon).*");

    private Prose() {}

    /**
     * What a visit is called.
     *
     * @param kind null where the words are none that stand for a kind
     * @param text the words themselves
     */
    record Called(@Nullable VisitKind kind, String text) {}

    /** What the source calls a visit; null when it calls it nothing. */
    static @Nullable Called called(String prose) {
        for (Pattern pattern : new Pattern[] {AT_START, DURING}) {
            Matcher called = pattern.matcher(prose);
            if (called.matches() && !NO_KIND.matcher(called.group("kind")).matches()) {
                String kind = called.group("kind").toLowerCase(Locale.ENGLISH);
                return new Called(KINDS.get(kind), called.group("text"));
            }
        }
        return null;
    }

    /** Whether the visit is plainly said not to have taken place as planned; null when it isn't. */
    static @Nullable StatedVisitStatus calledOff(String prose) {
        Matcher calledOff = CALLED_OFF.matcher(prose);
        if (!calledOff.matches()) {
            return null;
        }
        String kind = calledOff.group("kind");
        Called called = called(prose);
        if (kind != null
                && called != null
                && !called.text()
                        .toLowerCase(Locale.ENGLISH)
                        .startsWith(kind.toLowerCase(Locale.ENGLISH) + " ")) {
            // A private visit, say, and a state visit that was postponed.
            return null;
        }
        String what = calledOff.group("what");
        String word = what == null ? calledOff.group("alone") : what;
        return word.toLowerCase(Locale.ENGLISH).startsWith("p")
                ? StatedVisitStatus.POSTPONED
                : StatedVisitStatus.CANCELLED;
    }

    /** Whether something was called off, be it the visit or anything else. */
    static boolean mentionsCallingOff(String prose) {
        return MENTIONED.matcher(prose).matches();
    }
}
