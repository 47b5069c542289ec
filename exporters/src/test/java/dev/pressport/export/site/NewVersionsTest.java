package dev.pressport.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.export.output.Exports;
import dev.pressport.export.output.UserChanges;
import dev.pressport.fixtures.Fixtures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What {@code --overwrite} puts aside, in the sites that generators build. */
class NewVersionsTest {
  private static final String MARK = "Laid aside ";

  @TempDir Path temp;

  /** Here every file of the site has a new version. */
  @ParameterizedTest
  @EnumSource
  void areNotRead(Generator generator) throws IOException {
    generator.needed();
    Path folder =
        new MigrationRun(temp)
            .to(Exporters.find(generator.target()).orElseThrow())
            .export(Fixtures.sample())
            .folder();
    int pages = generator.build(folder).pages().size();
    for (Path file : Exports.files(folder)) {
      String path = folder.relativize(file).toString();
      if (!path.startsWith("_pressport")) {
        Path aside = folder.resolve(UserChanges.NEW_VERSIONS).resolve(path);
        Files.createDirectories(Objects.requireNonNull(aside.getParent()));
        Files.writeString(aside, Files.readString(file).replace("title: \"", "title: \"" + MARK));
      }
    }

    BuiltSite site = generator.build(folder);

    assertThat(site.pages()).hasSize(pages);
    assertThat(site.shows(MARK)).isFalse();
  }
}
