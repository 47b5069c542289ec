package dev.pressport.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is found through the service file is all that there is. */
class ExporterRegistrationTest {
  private static final String KEBAB_CASE = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

  /** Others are made for one use, such as the preview of a site. */
  private static boolean canBeRegistered(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getConstructors().stream()
            .anyMatch(
                constructor ->
                    constructor.getModifiers().contains(JavaModifier.PUBLIC)
                        && constructor.getRawParameterTypes().isEmpty());
  }

  @Test
  void everyTargetIsRegistered() {
    List<String> there =
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.pressport")
                .stream()
                .filter(found -> found.isAssignableTo(Exporter.class) && !found.isInterface())
                .filter(found -> !found.getModifiers().contains(JavaModifier.ABSTRACT))
                .filter(ExporterRegistrationTest::canBeRegistered)
                .map(found -> found.getName())
                .toList();

    assertThat(Exporters.all().stream().map(exporter -> exporter.getClass().getName()))
        .containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void idsAreUniqueAndKebabCase() {
    assertThat(Exporters.all())
        .extracting(Exporter::id)
        .doesNotHaveDuplicates()
        .isSorted()
        .allMatch(id -> id.matches(KEBAB_CASE));
    assertThat(Exporters.all()).noneMatch(exporter -> exporter.description().isBlank());
  }

  @Test
  void optionsAreDescribedAndTheirFallbacksAllowed() {
    for (Exporter exporter : Exporters.all()) {
      assertThat(exporter.options()).extracting(Option::name).doesNotHaveDuplicates();
      for (Option<?> option : exporter.options()) {
        assertThat(option.name()).matches(KEBAB_CASE);
        assertThat(option.description()).isNotBlank();
        option.fallback().ifPresent(text -> assertThat(option.refused(text)).isEmpty());
        assertThatCode(() -> Options.NONE.get(option)).doesNotThrowAnyException();
      }
    }
  }
}
