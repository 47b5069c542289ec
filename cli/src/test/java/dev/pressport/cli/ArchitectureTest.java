package dev.pressport.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@AnalyzeClasses(
    packages = {
      "dev.pressport.cli",
      "dev.pressport.export",
      "dev.pressport.source",
      "dev.pressport.posttype"
    },
    importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
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
