package bilateral;

import bilateral.importer.HistoryLoader;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test of the whole server on a database of its own that holds {@code history/package} and not
 * the sample: severed ties, envoys, treaties of many parties, a state that followed another.
 *
 * <p>All such tests share one server and only read. The constructor takes what that of a {@link
 * BilateralTest} can take.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "bilateral.sample=false")
@Import({BilateralTestConfiguration.class, HistoryLoader.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface HistoryTest {}
