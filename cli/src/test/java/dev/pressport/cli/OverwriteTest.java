package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.cli.console.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exports into a folder in which the user works between the runs. */
class OverwriteTest {
  @TempDir Path folder;
  private Path source;
  private Path out;

  @BeforeEach
  void setUp() {
    source = Session.fixture("wxr/sample.xml", folder);
    out = folder.resolve("out");
  }

  private Session.Ended export(String target, Object... more) {
    List<Object> command = new ArrayList<>(List.of("export", "--to", target, "--out", out, "-q"));
    command.addAll(List.of(more));
    command.add(source);
    return new Session().run(command.toArray());
  }

  /** Changes the title of the site in the source. */
  private void rename(String from, String to) throws IOException {
    String text = Files.readString(source);
    assertThat(text).contains("<title>" + from);
    Files.writeString(source, text.replaceFirst("<title>" + from, "<title>" + to));
  }

  @ParameterizedTest
  @CsvSource({"json, site.json, terms.ndjson", "hugo, hugo.yaml, content/posts/new-catalogue.md"})
  void keepsWhatTheUserChangedOverThreeRuns(String target, String settings, String content)
      throws IOException {
    assertThat(export(target).exit()).isZero();
    Path mine = out.resolve(settings);
    Path aside = out.resolve("_pressport/new").resolve(settings);
    Files.writeString(mine, "my own\n");
    Files.writeString(out.resolve(content), "mine, too\n");
    String title = title();

    rename(title, "Second name");
    Session.Ended second = export(target, "--overwrite");
    rename("Second name", "Third name");
    Session.Ended third = export(target, "--overwrite=keep");

    assertThat(second.exit()).isZero();
    assertThat(second.err().replaceAll("\\s+", " "))
        .contains("2 files that you changed were kept: ", settings, content)
        .contains(" A new version of 1 of them is in " + out + "/_pressport/new/.");
    assertThat(third.exit()).isZero();
    assertThat(third.err()).contains("2 files that you changed were kept: ");
    assertThat(mine).hasContent("my own");
    assertThat(out.resolve(content)).hasContent("mine, too");
    assertThat(Files.readString(aside)).contains("Third name");
    assertThat(out.resolve("_pressport/new").resolve(content)).doesNotExist();
    assertThat(Files.readString(out.resolve("_pressport/run.json")))
        .containsPattern("\"overwrite\"\\s*:\\s*\"keep\"");

    Session.Ended refused = export(target, "--overwrite=refuse");
    assertThat(refused.exit()).isEqualTo(Exit.TARGET);
    assertThat(refused.err()).contains("error[changed-file]: 2 files in ", "--overwrite=keep");
    assertThat(mine).hasContent("my own");

    Session.Ended replaced = export(target, "--overwrite=replace");
    assertThat(replaced.exit()).isZero();
    assertThat(replaced.err())
        .startsWith("2 files that you changed after the last export will be replaced:")
        .contains("\n2 files that you changed were replaced: ");
    assertThat(Files.readString(mine)).contains("Third name");
    assertThat(aside).doesNotExist();
    assertThat(export(target, "--overwrite=refuse").exit()).isZero();
  }

  private String title() throws IOException {
    return Files.readString(source).replaceAll("(?s).*?<title>(.*?)</title>.*", "$1");
  }

  @Test
  void updatesAnArchive() throws IOException {
    assertThat(export("json", "--update").exit()).isZero();
    Path posts = out.resolve("entries/post.ndjson");
    Path fields = out.resolve("entries/acf-field.ndjson");
    Files.setLastModifiedTime(fields, FileTime.from(Instant.EPOCH));
    String text = Files.readString(source);
    int start = text.lastIndexOf("<item>", text.indexOf("<![CDATA[new-catalogue]]>"));
    int end = text.indexOf("</item>", start) + "</item>".length();
    Files.writeString(source, text.substring(0, start) + text.substring(end));

    Session.Ended updated = export("json", "--update");

    assertThat(updated.exit()).isZero();
    assertThat(updated.err().replaceAll("\\s+", " "))
        .contains("gone since the last export; kept in " + out + "/_pressport/gone/.");
    assertThat(Files.readString(posts)).doesNotContain("\"slug\":\"new-catalogue\"");
    assertThat(Files.readString(out.resolve("_pressport/gone/entries/post.ndjson")))
        .contains("\"slug\":\"new-catalogue\"")
        .hasLineCount(1);
    assertThat(Files.getLastModifiedTime(fields)).isEqualTo(FileTime.from(Instant.EPOCH));
    assertThat(export("json", "--update", "--overwrite=keep").err())
        .contains("either --overwrite or --update");
  }

  @Test
  void takesTheModeOnlyAfterAnEqualsSign() {
    assertThat(export("json", "--overwrite").exit()).isZero();
    Session.Ended wrong = export("json", "--overwrite=all");

    assertThat(wrong.exit()).isEqualTo(Exit.USAGE);
    assertThat(wrong.err())
        .startsWith("error[bad-value]: --overwrite cannot be \"all\".")
        .contains("--overwrite=keep, refuse or replace");
  }
}
