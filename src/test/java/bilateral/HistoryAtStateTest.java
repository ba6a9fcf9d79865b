package bilateral;

import bilateral.importer.historyatstate.SmallFiles;

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
 * A test of the whole server on a database of its own, into which {@code historyatstate}, small
 * files in the formats of the Office of the Historian, was loaded at start.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "bilateral.sample=false")
@Import({BilateralTestConfiguration.class, SmallFiles.class})
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface HistoryAtStateTest {}
