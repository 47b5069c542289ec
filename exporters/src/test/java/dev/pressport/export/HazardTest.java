package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** Files that break readers, and exactly what must come out of each. */
abstract class HazardTest {
  static final List<Class<? extends HazardTest>> ALL =
      List.of(TextHazardsTest.class, DocumentHazardsTest.class, ValueHazardsTest.class);

  @TempDir Path temp = Path.of("");

  private List<String> names = List.of();

  /** The hazards of a test; see {@link Fixtures#hazards()}. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.METHOD)
  @interface Hazard {
    /** Their names. */
    String[] value();
  }

  @BeforeEach
  void readNames(TestInfo test) {
    names =
        test.getTestMethod()
            .map(method -> method.getAnnotation(Hazard.class))
            .map(hazard -> List.of(hazard.value()))
            .orElse(List.of());
  }

  /** Exports the test's hazard with all forms of the body and personal data. */
  final Exported export() throws IOException {
    return export(new MigrationRun(temp).withPersonalData());
  }

  final Exported export(MigrationRun run) throws IOException {
    Exported exported =
        run.option("content", "raw", "html", "blocks", "markdown", "text").export(files());
    assertThat(exported.report().ledger().balances()).isTrue();
    return exported;
  }

  /** The files of the test's hazards. */
  final Path[] files() {
    return names.stream().map(Fixtures::hazard).toArray(Path[]::new);
  }

  /** The names of the hazards that a class tests. */
  static Stream<String> tested(Class<? extends HazardTest> tests) {
    return Stream.of(tests.getDeclaredMethods())
        .map(method -> method.getAnnotation(Hazard.class))
        .filter(Objects::nonNull)
        .flatMap(hazard -> Stream.of(hazard.value()));
  }
}
