package bilateral;

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
 * A test of the whole server on a database of its own that holds the sample.
 *
 * <p>All such tests share one server: they read, or clean up what they write. The constructor can
 * take an {@link Api} to ask it, and {@link Statements} to see what the database was asked.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(BilateralTestConfiguration.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
public @interface BilateralTest {}
