package dev.pressport.export;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
    packages = "dev.pressport.export",
    importOptions = ImportOption.DoNotIncludeTests.class)
final class ExporterArchitectureTest {
  private static final String FRAME = "dev.pressport.export";
  private static final String TARGETS = "dev.pressport.export.*..";

  @ArchTest
  static final ArchRule targetsNeverImportEachOther =
      slices()
          .matching("dev.pressport.export.(*)..")
          .should()
          .notDependOnEachOther()
          .because("a target can be added, changed and removed alone");

  @ArchTest
  static final ArchRule frameKnowsNoTarget =
      noClasses()
          .that()
          .resideInAPackage(FRAME)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(TARGETS)
          .because("targets are found through META-INF/services");

  @ArchTest
  static final ArchRule targetsShowOneClass =
      classes()
          .that()
          .resideInAPackage(TARGETS)
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .should()
          .implement(Exporter.class)
          .because("a target is one package and one public class");

  @ArchTest
  static final ArchRule nothingKnowsTheCommand =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.pressport.cli..")
          .because("cli uses exporters, never upwards");

  @ArchTest
  static final ArchRule targetsKnowNoSource =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.pressport.source.wxr..")
          .because("items are the same whatever they were read from");

  @ArchTest
  static final ArchRule targetsTakeItemsNotRows =
      noClasses()
          .that()
          .resideInAPackage(TARGETS)
          .should()
          .dependOnClassesThat()
          .haveNameMatching("dev\\.pressport\\.source\\.(Row|Cell|Mapping|OpenSite|index\\..*)")
          .because("mapping is done once, for every target");

  @ArchTest
  static final ArchRule targetsDoNotTouchTheOutputFolder =
      noClasses()
          .that()
          .resideInAPackage(TARGETS)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(OutputFolder.class, DiscardedOutput.class, StreamedOutput.class)
          .because("an output may be a folder, a stream or nothing");

  @ArchTest
  static final ArchRule noNetwork =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.net.http..", "javax.net..")
          .because("content must not make us ask other machines");

  @ArchTest
  static final ArchRule noClock =
      noClasses()
          .that()
          .resideInAPackage(TARGETS)
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDateTime.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .because("the same input gives the same bytes");

  @ArchTest
  static final ArchRule noStaticState =
      fields()
          .that()
          .areStatic()
          .should()
          .beFinal()
          .because("two runs in one process must not see each other");

  @ArchTest
  static final ArchRule noStandardStreams =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("only the command talks to people");
}
