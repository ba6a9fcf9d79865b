package bilateral.read;

import bilateral.BilateralTest;

import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test of the whole server on a database that tests write into and leave as it is.
 *
 * <p>It holds the sample and whatever other such tests have written: each asks for its own records,
 * or compares with what the tables hold.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BilateralTest
@TestPropertySource(properties = "spring.application.name=bilateral-written")
public @interface WritingTest {}
