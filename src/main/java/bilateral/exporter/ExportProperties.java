package bilateral.exporter;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Duration;

/**
 * How much is exported over HTTP. The README's table has the same defaults.
 *
 * @param concurrent how many exports run at a time, each of which keeps a connection to the
 *     database; 0 switches them off
 * @param time how long one may take, sending included
 */
@ConfigurationProperties("bilateral.exports")
record ExportProperties(@DefaultValue("4") int concurrent, @DefaultValue("30m") Duration time) {}
