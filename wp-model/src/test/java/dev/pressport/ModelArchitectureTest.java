package dev.pressport;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.pressport.model.InlineText;
import dev.pressport.model.Text;
import dev.pressport.problem.CodeProvider;
import dev.pressport.source.ContentSource;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

@AnalyzeClasses(
    packages = "dev.pressport",
    importOptions = {ImportOption.DoNotIncludeTests.class, ModelArchitectureTest.NoFixtures.class})
final class ModelArchitectureTest {
  private static final String MODEL = "dev.pressport.model..";

  /** Leaves out the fixtures, which belong to tests wherever they are packed. */
  static final class NoFixtures implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("/dev/pressport/fixtures/");
    }
  }

  @ArchTest
  static final ArchRule modelStandsAlone =
      classes()
          .that()
          .resideInAPackage(MODEL)
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(MODEL, "java..", "org.jspecify..")
          .because("the model is plain data, which everything else may use");

  @ArchTest
  static final ArchRule modelDoesNoInputOrOutput =
      noClasses()
          .that()
          .resideInAPackage(MODEL)
          .and()
          .doNotBelongToAnyOf(Text.class, InlineText.class)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.sql..")
          .because("records have no side effects");

  @ArchTest
  static final ArchRule textsAreOnlyRead =
      noClasses()
          .that()
          .belongToAnyOf(Text.class, InlineText.class)
          .should()
          .dependOnClassesThat(
              JavaClass.Predicates.resideInAnyPackage("java.io..", "java.nio..")
                  .and(
                      JavaClass.Predicates.belongToAnyOf(
                              Reader.class, StringReader.class, IOException.class)
                          .negate()))
          .because("a text larger than memory can only be streamed, and where it lies is hidden");

  @ArchTest
  static final ArchRule onlyWxrBindsXml =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.pressport.source.wxr")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.xml.bind..")
          .because("rows are the same whatever they are read from");

  @ArchTest
  static final ArchRule onlyExportsAndDumpsAreXml =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.pressport.source.wxr..", "dev.pressport.source.sql")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("javax.xml..", "com.ctc.wstx..")
          .because("their readers are hardened against hostile XML");

  @ArchTest
  static final ArchRule storesInSqlite =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.pressport.work", "dev.pressport.source.sql")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("java.sql..")
          .because("one class opens work files, and one package reads databases");

  @ArchTest
  static final ArchRule repairKnowsNoRows =
      noClasses()
          .that()
          .resideInAPackage("dev.pressport.source.wxr.repair")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.pressport.row..", "dev.pressport.source", "jakarta.xml.bind..")
          .because("it turns text into text");

  @ArchTest
  static final ArchRule sourcesShowOneClass =
      classes()
          .that()
          .resideInAnyPackage("dev.pressport.source.wxr", "dev.pressport.source.sql")
          .and()
          .arePublic()
          .and()
          .areTopLevelClasses()
          .and()
          .areNotAssignableTo(CodeProvider.class)
          .and()
          .doNotHaveSimpleName("WxrRepair")
          .should()
          .implement(ContentSource.class)
          .because("a source is found through its interface; the repair of a file is none");

  @ArchTest
  static final ArchRule pluginsAreNamedNowhereElse =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.pressport.plugin..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.pressport.plugin.*")
          .because("a plugin joins through its parts alone");

  @ArchTest static final ArchRule floors = Floors.EVERY_PACKAGE_USES_ONLY_FLOORS_BELOW;

  @ArchTest static final ArchRule noPackageCycles = Floors.NO_PACKAGE_CYCLES;

  @ArchTest static final ArchRule noStaticState = Floors.NO_STATIC_STATE;

  @ArchTest
  static final ArchRule noStandardStreams =
      NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because("only the command talks to people");

  @ArchTest
  static final ArchRule noLogging =
      NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("what happened to an item is a Problem");
}
