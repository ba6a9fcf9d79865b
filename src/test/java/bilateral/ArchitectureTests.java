package bilateral;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import bilateral.read.Reader;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.jspecify.annotations.NullMarked;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

@AnalyzeClasses(packages = "bilateral", importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

    private static final String[] BELOW = {
        "bilateral.time..",
        "bilateral.graphql..",
        "bilateral.limits..",
        "bilateral.paging..",
        "bilateral.read..",
        "bilateral.node..",
        "bilateral.database..",
        "bilateral.page.."
    };

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("bilateral.(*)..").should().beFreeOfCycles();

    /** Every package that is not below is a feature: a new one is watched from its first class. */
    @ArchTest
    static final ArchRule whatIsBelowKnowsNoFeature =
            noClasses()
                    .that()
                    .resideInAnyPackage(BELOW)
                    .should()
                    .dependOnClassesThat(
                            resideInAPackage("bilateral.(*)..")
                                    .and(resideOutsideOfPackages(BELOW))
                                    .and(resideOutsideOfPackage("bilateral.tables..")));

    @ArchTest
    static final ArchRule datesKnowNothingElse =
            classes()
                    .that()
                    .resideInAPackage("bilateral.time..")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage("bilateral.time..", "java..", "org.jspecify..");

    @ArchTest
    static final ArchRule controllersStayInTheirPackage =
            classes().that().areAnnotatedWith(Controller.class).should().notBePublic();

    @ArchTest
    static final ArchRule controllersReadThroughTheReaderOnly =
            noClasses()
                    .that()
                    .areAnnotatedWith(Controller.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "javax.sql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule rootFieldsAreReadBySelection =
            methods()
                    .that()
                    .areAnnotatedWith(QueryMapping.class)
                    .should()
                    .haveRawParameterTypes(
                            DescribedPredicate.describe(
                                    "that hold a Reader",
                                    types ->
                                            types.stream()
                                                    .anyMatch(
                                                            type ->
                                                                    type.isEquivalentTo(
                                                                            Reader.class))));

    @ArchTest
    static final ArchRule everyPackageSaysWhatItIsFor =
            classes()
                    .that()
                    .resideOutsideOfPackage("bilateral.tables..")
                    .should(beInANullMarkedPackage());

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getPackageName() + " is not @NullMarked"));
                }
            }
        };
    }
}
