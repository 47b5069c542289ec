package dev.pressport.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import dev.pressport.Floors;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;

@AnalyzeClasses(
    packages = "dev.pressport",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.OfTheProgram.class})
class ArchitectureTest {
  /** Leaves out the fixtures and contracts, which belong to tests wherever they are packed. */
  static final class OfTheProgram implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/dev/pressport/fixtures/")
          && !location.matches(Pattern.compile(".*(-tests\\.jar|/test-classes/).*"));
    }
  }

  @ArchTest static final ArchRule floors = Floors.EVERY_PACKAGE_USES_ONLY_FLOORS_BELOW;

  @ArchTest static final ArchRule noPackageCycles = Floors.NO_PACKAGE_CYCLES;

  @ArchTest
  static final ArchRule onlyMainEndsTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .should()
          .callMethod(System.class, "exit", int.class)
          .orShould()
          .callMethod(Runtime.class, "halt", int.class);

  @ArchTest
  static final ArchRule nobodyElseOpensTheStandardStreams =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(Main.class.getName())
          .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

  @ArchTest
  static final ArchRule commandsAreOnePerClassAndRunnable =
      classes()
          .that()
          .areAnnotatedWith(Command.class)
          .should()
          .resideInAPackage("dev.pressport.cli.command")
          .andShould()
          .implement(Callable.class)
          .andShould()
          .haveSimpleNameEndingWith("Command");

  @ArchTest
  static final ArchRule nothingBelowKnowsTheCommand =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.pressport.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.pressport.cli..", "picocli..");
}
