package bilateral.benchmark;

import java.util.ArrayList;
import java.util.List;

/**
 * The offices of the world and who holds them.
 *
 * <p>Nothing of it is kept: who holds an office on a day follows from the seed, so a world may be
 * of any size.
 */
final class Offices {

    private static final int TERMS = 12;
    private static final int REIGNS = 3;

    private static final List<String> MINISTRIES =
            List.of(
                    "Trade",
                    "Finance",
                    "Agriculture",
                    "Energy",
                    "Health",
                    "Education",
                    "Culture",
                    "Science and Technology",
                    "Home Affairs",
                    "Justice",
                    "Transport",
                    "the Environment");

    private final long seed;
    private final int[] first = new int[Nations.count() + 1];

    Offices(long seed, WorldSize size) {
        this.seed = seed;
        for (int nation = 1; nation < Nations.count(); nation++) {
            first[nation] = (int) (size.positions() * Nations.shareBefore(nation));
        }
        first[Nations.count()] = size.positions();
    }

    /** How many a nation has: the small ones of a small world have none. */
    int count(int nation) {
        return first[nation + 1] - first[nation];
    }

    /** An office of a nation, from 0 on; those at the top come first. */
    Office get(int nation, int rank) {
        return new Office(nation, rank, first[nation] + rank);
    }

    List<Office> of(int nation) {
        List<Office> offices = new ArrayList<>();
        for (int rank = 0; rank < count(nation); rank++) {
            offices.add(get(nation, rank));
        }
        return offices;
    }

    /** One that travels, mostly one at the top; the nation has offices. */
    Office traveller(Dice dice, int nation) {
        double share = dice.share();
        return get(nation, (int) (count(nation) * share * share * share));
    }

    /** Who holds an office in a term, as the key of an official. */
    String holder(Office office, int term) {
        Office former = office;
        int then = term;
        while (isPromoted(former, then)) {
            former = get(former.nation(), former.rank() + 1);
            then -= 2;
        }
        return "official-%d-%d".formatted(former.number(), then);
    }

    /** Who holds an office on a day, as the key of an official. */
    String holderOn(Office office, int day) {
        return holder(office, termOn(office, day));
    }

    /** Whether the holder held the next lower office before, two terms ago. */
    boolean isPromoted(Office office, int term) {
        return term >= 2
                && office.rank() + 1 < count(office.nation())
                && !isForLife(office)
                && !isForLife(get(office.nation(), office.rank() + 1))
                && Dice.of(seed, 1, office.number(), term).percent(45);
    }

    int terms(Office office) {
        return isForLife(office) ? REIGNS : TERMS;
    }

    /** The day on which a term begins; the one after the last never does. */
    int start(Office office, int term) {
        int terms = terms(office);
        if (term <= 0) {
            return 0;
        } else if (term >= terms) {
            return Calendar.DAYS;
        }
        int length = Calendar.DAYS / terms;
        int shift =
                (int) (length * 0.4 * (2 * Dice.of(seed, 2, office.number(), term).share() - 1));
        return term * length + shift;
    }

    private int termOn(Office office, int day) {
        int term = Math.clamp(day / (Calendar.DAYS / terms(office)), 0, terms(office) - 1);
        if (day < start(office, term)) {
            return term - 1;
        }
        return term + 1 < terms(office) && day >= start(office, term + 1) ? term + 1 : term;
    }

    private boolean isForLife(Office office) {
        return Dice.of(seed, 3, office.number()).percent(5);
    }

    /** Where an envoy is sent; the office is one of {@link Duty#ENVOY}. */
    int accreditedTo(Office office) {
        return Nations.other(Dice.of(seed, 4, office.number()), office.nation());
    }

    Duty duty(Office office) {
        return switch (office.rank()) {
            case 0 -> Duty.STATE;
            case 1 -> Duty.GOVERNMENT;
            case 2 -> Duty.FOREIGN;
            case 3 -> Duty.DEFENCE;
            case 4 -> Duty.ARMY;
            case 5 -> Duty.ENVOY;
            default -> Dice.of(seed, 5, office.number()).percent(55) ? Duty.ENVOY : Duty.MINISTER;
        };
    }

    String title(Office office) {
        Dice dice = Dice.of(seed, 6, office.number());
        return switch (duty(office)) {
            case STATE -> isForLife(office) ? "King" : "President";
            case GOVERNMENT -> "Prime Minister";
            case FOREIGN -> "Minister of Foreign Affairs";
            case DEFENCE -> "Minister of Defence";
            case ARMY -> "Chief of the Army Staff";
            case ENVOY -> "Ambassador to " + Nations.name(accreditedTo(office));
            case MINISTER ->
                    (dice.percent(40) ? "Minister of " : "Deputy Minister of ")
                            + dice.one(MINISTRIES);
        };
    }

    /** What the holder of an office does. */
    enum Duty {
        STATE("HEAD_OF_STATE"),
        GOVERNMENT("HEAD_OF_GOVERNMENT"),
        FOREIGN("FOREIGN_MINISTER"),
        DEFENCE("DEFENCE_MINISTER"),
        ARMY("CHIEF_OF_STAFF"),
        ENVOY("CHIEF_OF_MISSION"),
        MINISTER("OTHER");

        private final String function;

        Duty(String function) {
            this.function = function;
        }

        /** As packages have it. */
        String function() {
            return function;
        }
    }

    /**
     * An office.
     *
     * @param rank its place among those of the nation, from 0 on
     * @param number its place among all
     */
    record Office(int nation, int rank, int number) {
        String key() {
            return "position-" + number;
        }
    }
}
