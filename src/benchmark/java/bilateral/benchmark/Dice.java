package bilateral.benchmark;

import java.util.List;

/**
 * Chance that falls alike on every machine and every Java: SplitMix64 (Steele, Lea and Flood, "Fast
 * splittable pseudorandom number generators", 2014).
 */
final class Dice {

    private static final long GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** Dice of their own for a thing that these numbers name. */
    static Dice of(long... name) {
        long state = 0;
        for (long part : name) {
            state = mix(state + GAMMA + part);
        }
        return new Dice(state);
    }

    private static long mix(long bits) {
        long once = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        long twice = (once ^ (once >>> 27)) * 0x94d049bb133111ebL;
        return twice ^ (twice >>> 31);
    }

    private long next() {
        state += GAMMA;
        return mix(state);
    }

    /** From 0 up to the bound, without it. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** From the first to the last, both included. */
    int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /** From 0 up to 1, without 1. */
    double share() {
        return (next() >>> 11) * 0x1p-53;
    }

    /** True in so many cases of a hundred. */
    boolean percent(int cases) {
        return below(100) < cases;
    }

    <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }
}
