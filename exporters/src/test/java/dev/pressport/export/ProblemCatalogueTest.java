package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pressport.problem.Coded;
import dev.pressport.problem.MessageTemplate;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemCatalogue;
import dev.pressport.problem.ProblemKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
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
    List<String> declared =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages("dev.pressport")
                .stream()
                .flatMap(type -> type.getFields().stream())
                .filter(field -> field.getModifiers().contains(JavaModifier.STATIC))
                .filter(field -> field.getRawType().isAssignableTo(Coded.class))
                .map(field -> field.getName().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    List<String> known =
        Stream.<Coded>concat(kinds().stream(), ProblemCatalogue.refusals().stream())
            .map(kind -> kind.code().replaceFirst("^xml-", ""))
            .toList();

    assertThat(known).hasSizeGreaterThan(80).containsExactlyInAnyOrderElementsOf(declared);
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void explainsEachKind(ProblemKind kind) {
    assertThat(kind.meaning()).doesNotContain("{").endsWith(".");
    assertThat(kind.remedy()).matches("|[^{]*[.)]");
    assertThat(kind.summary(1).orElse("")).doesNotContain("{").doesNotEndWith(".");
    assertThat(kind.summary(2).orElse("")).doesNotContain("{").doesNotEndWith(".");
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
        "NOTE: no exported content is changed",
        "Pressport repaired it, left it out as asked, or the source or Pressport does not provide it.",
        page);
    return page.toString();
  }

  private static void section(Severity severity, String title, String lead, StringBuilder page) {
    page.append("\n## ").append(title).append("\n\n").append(lead).append('\n');
    kinds().stream().filter(kind -> kind.severity() == severity).forEach(kind -> add(kind, page));
  }

  private static void add(ProblemKind kind, StringBuilder page) {
    String message =
        MessageTemplate.fill(kind.message(), Collections.nCopies(9, "…"), Object::toString);
    page.append("\n### ").append(kind.code()).append("\n\n");
    if (!message.equals("…")) {
      page.append('“').append(message.replace("<", "\\<").replace("&", "\\&")).append("”\n\n");
    }
    page.append(kind.meaning().replace("<", "\\<").replace("&", "\\&")).append('\n');
    if (!kind.remedy().isEmpty()) {
      page.append("\n**What you can do:** ").append(kind.remedy()).append('\n');
    }
  }
}
