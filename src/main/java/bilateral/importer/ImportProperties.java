package bilateral.importer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How an import uses the database. The README's table has the same default.
 *
 * @param memory about how much PostgreSQL may take for sorting, comparing and checking: what needs
 *     more goes to its disk, and a statement writes as many records as that has kilobytes; at least
 *     256 kB
 */
@ConfigurationProperties("bilateral.import")
record ImportProperties(@DefaultValue("256MB") DataSize memory) {

    private static final DataSize LEAST = DataSize.ofKilobytes(256);

    ImportProperties {
        if (memory.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException(
                    "bilateral.import.memory is %s; expected at least 256KB".formatted(memory));
        }
    }

    /**
     * How much one sort or hash may take, in kilobytes: a quarter, as a statement has a few of them
     * at a time. PostgreSQL takes no less than 64 and no more than an integer.
     */
    long quarter() {
        return Math.min(memory.toKilobytes() / 4, Integer.MAX_VALUE);
    }
}
