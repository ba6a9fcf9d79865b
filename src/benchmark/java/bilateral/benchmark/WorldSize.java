package bilateral.benchmark;

/**
 * How large a world is; everything else is in proportion to its visits.
 *
 * @param visits at least 1
 */
record WorldSize(int visits) {

    /** Reads {@code S}, {@code M}, {@code L} or a number of visits. */
    static WorldSize parse(String text) {
        return new WorldSize(
                switch (text) {
                    case "S" -> 10_000;
                    case "M" -> 500_000;
                    case "L" -> 5_000_000;
                    default -> Integer.parseInt(text);
                });
    }

    WorldSize {
        if (visits < 1) {
            throw new IllegalArgumentException("A world has a visit at least: " + visits);
        }
    }

    /** A sixtieth of them becomes officials, since a person holds more offices than one. */
    int positions() {
        return Math.max(3, visits / 190);
    }

    int sources() {
        return Math.max(20, visits / 100);
    }
}
