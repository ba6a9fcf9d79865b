package bilateral.read;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much reading may use.
 *
 * @param planCache how much memory the compiled statements take at most
 */
@ConfigurationProperties("bilateral")
record ReadProperties(@DefaultValue("64MB") DataSize planCache) {}
