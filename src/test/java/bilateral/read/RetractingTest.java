package bilateral.read;

import bilateral.BilateralTest;

import org.springframework.test.context.TestPropertySource;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A test of the whole server on a database in which records are retracted and merged, too: a {@link
 * WritingTest} compares with tables in which all stands.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@BilateralTest
@TestPropertySource(properties = "spring.application.name=bilateral-retracting")
public @interface RetractingTest {}
