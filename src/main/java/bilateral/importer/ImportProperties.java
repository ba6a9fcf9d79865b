package bilateral.importer;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How an import uses the database. The README's table has the same default.
 *
 * @param memory about how much PostgreSQL may take for sorting, comparing and checking: what needs
 *     more goes to its disk, and a statement writes as many records as that has kilobytes
 */
@ConfigurationProperties("bilateral.import")
record ImportProperties(@DefaultValue("256MB") DataSize memory) {}
