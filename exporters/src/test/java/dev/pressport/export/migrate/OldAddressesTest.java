package dev.pressport.export.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Exported;
import dev.pressport.export.Exporters;
import dev.pressport.export.MigrationRun;
import dev.pressport.fixtures.Fixtures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldAddressesTest {
  @TempDir Path temp = Path.of("");

  private final Map<String, ByteArrayOutputStream> files = new LinkedHashMap<>();

  private OutputStream file(String path) {
    return files.computeIfAbsent(path, p -> new ByteArrayOutputStream());
  }

  private static void write(OldAddresses output, String path, String text) throws IOException {
    try (OutputStream out = output.create(path)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  private String text(String path) {
    return Objects.requireNonNull(files.get(path)).toString(StandardCharsets.UTF_8);
  }

  private String list() {
    return text(OldAddresses.LIST);
  }

  @Test
  void listsEachAddressOnceWithItsFirstFile() throws IOException {
    OldAddresses output = new OldAddresses(this::file, Set.of("old.example"), null);
    write(output, "b.md", "http://old.example/b, http://old.example/a");
    write(output, "a.md", "http://old.example/a,x http://old.example/b http://new.example/");

    Report.OldAddresses old = output.write();

    assertThat(list())
        .isEqualTo(
            """
            address,count,file\r
            http://old.example/a,1,b.md\r
            "http://old.example/a,x",1,a.md\r
            http://old.example/b,2,b.md\r
            """);
    assertThat(old).isEqualTo(new Report.OldAddresses(3, 4, List.of("old.example")));
    assertThat(text("b.md")).startsWith("http://old");
  }

  @Test
  void passesOverBinaryFilesAndThoseOfPressport() throws IOException {
    OldAddresses output = new OldAddresses(this::file, Set.of("old.example"), null);
    write(output, "static/i.JPG", "http://old.example/a");
    write(output, "_pressport/problems.ndjson", "http://old.example/a");

    assertThat(output.write().total()).isZero();
  }

  @Test
  void passesOverTheSettingOfTheNewHomeOnly() throws IOException {
    OldAddresses output =
        new OldAddresses(this::file, Set.of("old.example"), "https://old.example/blog");
    write(output, "hugo.yaml", "baseURL: \"https://old.example/blog/\"\nx: https://old.example/y");
    write(output, "_config.yml", "url: https://old.example");
    write(output, "a.md", "https://old.example/blog/");

    assertThat(output.write().count()).isEqualTo(2);
    assertThat(list()).contains("https://old.example/y,1,hugo.yaml", "/blog/,1,a.md");
  }

  @Test
  void holdsALimitedNumberAndCountsTheOthers() throws IOException {
    OldAddresses output = new OldAddresses(this::file, Set.of("old.example"), null);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < OldAddresses.MOST + 10; i++) {
      text.append("http://old.example/").append(i).append('\n');
    }
    write(output, "a.md", text.toString());

    Report.OldAddresses old = output.write();

    assertThat(old.count()).isEqualTo(OldAddresses.MOST);
    assertThat(old.total()).isEqualTo(OldAddresses.MOST + 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"hugo", "jekyll", "eleventy", "astro", "markdown"})
  void leavesNoOtherAddressOfTheOldHostInASite(String target) throws IOException {
    Exported exported = new MigrationRun(temp).to(Exporters.get(target)).export(Fixtures.sample());
    String list = Files.readString(exported.folder().resolve(OldAddresses.LIST));

    assertThat(list).doesNotContain("https://library.example/,");
    try (var all = Files.walk(exported.folder())) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String path = exported.folder().relativize(file).toString();
        if (!path.startsWith("_pressport")) {
          new OldAddressSearch(Set.of("library.example"), "https://library.example")
              .in(path, address -> assertThat(list).contains(address))
              .write(Files.readAllBytes(file));
        }
      }
    }
  }

  @Test
  void writesNoListForATargetThatKeepsLinks() throws IOException {
    Exported exported = new MigrationRun(temp).export(Fixtures.sample());

    assertThat(exported.folder().resolve(OldAddresses.LIST)).doesNotExist();
    assertThat(exported.report().move().oldAddresses()).isNull();
  }
}
