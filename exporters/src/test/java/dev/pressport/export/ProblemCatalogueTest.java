package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pressport.problem.Coded;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemCatalogue;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemCatalogueTest {
  private static final Path PAGE = Path.of("../docs/problems.md");

  static List<ProblemKind> kinds() {
    return ProblemCatalogue.problems();
  }

  @Test
  void givesEachKindItsOwnCode() {
    assertThat(kinds()).extracting(Coded::code).doesNotHaveDuplicates();
    assertThat(ProblemCatalogue.refusals()).extracting(Coded::code).doesNotHaveDuplicates();
  }

  @Test
  void knowsEachKindThatIsDeclared() {
    Stream<Coded> declared =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.pressport")
                .stream()
                .filter(type -> type.isAssignableTo(Coded.class) && type.isEnum())
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Coded.class::cast);
    List<Coded> known =
        Stream.<Coded>concat(kinds().stream(), ProblemCatalogue.refusals().stream()).toList();

    assertThat(known).hasSizeGreaterThan(80).containsExactlyInAnyOrderElementsOf(declared.toList());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void explainsEachKind(ProblemKind kind) {
    ProblemDescription description = kind.description();

    assertThat(description.meaning()).doesNotContain("{").endsWith(".");
    assertThat(description.remedy()).matches("|[^{]*[.)]");
    assertThat(description.summary(1).orElse("")).doesNotContain("{").doesNotEndWith(".");
    assertThat(description.summary(2).orElse("")).doesNotContain("{").doesNotEndWith(".");
  }

  @Test
  void isWhatTheDocumentationSays() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page());
    }
    assertThat(page()).as("-Dgolden.update=true writes it").isEqualTo(Files.readString(PAGE));
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # Problems

            Pressport reports what it could not export unchanged as a *problem*: in the summary of a run, and one per
            line, with the place, in `_pressport/problems.ndjson`. The code of a problem never changes. Errors that end a
            run are in [troubleshooting.md](troubleshooting.md).
            """);
    section(
        Severity.SKIPPED,
        "SKIPPED: an item is missing",
        "The run is incomplete and ends with exit code 4.",
        page);
    section(
        Severity.LOSSY,
        "LOSSY: content is changed",
        "Something in an item was changed or left out. With `--strict` the run ends with exit code 4.",
        page);
    section(
        Severity.NOTE,
        "NOTE: nothing is lost",
        "Pressport repaired it, or left it out as asked.",
        page);
    return page.toString();
  }

  private static void section(Severity severity, String title, String lead, StringBuilder page) {
    page.append("\n## ").append(title).append("\n\n").append(lead).append('\n');
    kinds().stream().filter(kind -> kind.severity() == severity).forEach(kind -> add(kind, page));
  }

  private static void add(ProblemKind kind, StringBuilder page) {
    ProblemDescription description = kind.description();
    String message =
        Template.fill(description.message(), Collections.nCopies(9, "…"), Object::toString);
    page.append("\n### ").append(kind.code()).append("\n\n");
    if (!message.equals("…")) {
      page.append('“').append(message.replace("<", "\\<").replace("&", "\\&")).append("”\n\n");
    }
    page.append(description.meaning().replace("<", "\\<").replace("&", "\\&")).append('\n');
    if (!description.remedy().isEmpty()) {
      page.append("\n**What you can do:** ").append(description.remedy()).append('\n');
    }
  }
}
