package dev.pressport.export;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pressport.Floors;
import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.export.output.OutputFolder;
import dev.pressport.export.output.StreamedOutput;
import dev.pressport.problem.CodeProvider;
import java.util.regex.Pattern;

@AnalyzeClasses(
    packages = {"dev.pressport", "dev.pressport.export"},
    importOptions = {
      ImportOption.DoNotIncludeTests.class,
      ExporterArchitectureTest.OfThisModule.class
    })
final class ExporterArchitectureTest {
  private static final String FRAME = "dev.pressport.export";

  /** A target is every package of this module that is not shared by them. */
  private static final DescribedPredicate<JavaClass> TARGET =
      JavaClass.Predicates.resideInAPackage("dev.pressport.export.(*)..")
          .and(
              JavaClass.Predicates.resideOutsideOfPackages(
                  "dev.pressport.export.cms..",
                  "dev.pressport.export.media..",
                  "dev.pressport.export.migrate..",
                  "dev.pressport.export.output..",
                  "dev.pressport.export.preview..",
                  "dev.pressport.export.redirect..",
                  "dev.pressport.export.report..",
                  "dev.pressport.export.richtext..",
                  "dev.pressport.export.site..",
                  "dev.pressport.export.table..",
                  "dev.pressport.export.value.."))
          .as("a target");

  /** Leaves out what the modules below hold. */
  static final class OfThisModule implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return location.matches(Pattern.compile(".*/exporters/target/classes/.*"));
    }
  }

  @ArchTest static final ArchRule floors = Floors.EVERY_PACKAGE_USES_ONLY_FLOORS_BELOW;

  @ArchTest static final ArchRule noPackageCycles = Floors.NO_PACKAGE_CYCLES;

  @ArchTest static final ArchRule noStaticState = Floors.NO_STATIC_STATE;

  @ArchTest
  static final ArchRule frameKnowsNoTarget =
      noClasses()
          .that()
          .resideInAPackage(FRAME)
          .should()
          .dependOnClassesThat(TARGET)
          .because("targets are found through META-INF/services");

  @ArchTest
  static final ArchRule targetsShowOneClass =
      classes()
          .that(TARGET)
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and()
          .areNotAssignableTo(CodeProvider.class)
          .should()
          .implement(Exporter.class)
          .because("a target is one package and one public class, and its codes");

  @ArchTest
  static final ArchRule targetsTakeItemsNotRows =
      noClasses()
          .that(TARGET)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "dev.pressport.row..",
              "dev.pressport.mapping..",
              "dev.pressport.index..",
              "dev.pressport.source..",
              "dev.pressport.export.migrate..")
          .because("mapping is done once, for every target");

  @ArchTest
  static final ArchRule targetsDoNotTouchTheOutputFolder =
      noClasses()
          .that(TARGET)
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
          .that(TARGET)
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
  static final ArchRule noStandardStreams =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("only the command talks to people");
}
