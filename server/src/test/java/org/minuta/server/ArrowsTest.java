package org.minuta.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The arrows between packages point one way. Those between modules are held by the build. */
class ArrowsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.minuta");

    @Test
    void noPackageOfTheServerNeedsOneThatNeedsIt() {
        slices().matching("org.minuta.server.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noPackageOfTheSidesNeedsOneThatNeedsIt() {
        slices().matching("org.minuta.(api|command|query).(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void theRulesReadNoClock() {
        noClasses().that().resideInAPackage("org.minuta.command.minutes..")
                .should().dependOnClassesThat().haveFullyQualifiedName("java.time.Clock")
                .orShould().callMethod(java.time.Instant.class, "now")
                .orShould().callMethod(java.util.UUID.class, "randomUUID").check(CLASSES);
    }

    @Test
    void textsKnowNothingOfMinutes() {
        noClasses().that().resideInAPackage("org.minuta.api.text..")
                .should().dependOnClassesThat().resideOutsideOfPackages("org.minuta.api.text..", "java..",
                        "org.jspecify..").check(CLASSES);
    }
}
