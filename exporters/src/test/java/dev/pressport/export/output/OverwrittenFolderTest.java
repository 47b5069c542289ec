package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverwrittenFolderTest {

  @TempDir Path temp;

  private Path folder;
  private Path outside;

  @BeforeEach
  void exportOnce() throws IOException {
    folder = temp.resolve("site");
    outside = temp.resolve("outside");
    Exports.export(
        folder,
        OverwriteMode.REFUSE,
        "posts/a.md",
        "posts/old/b.md",
        "c.md",
        "_pressport/run.json");
    Exports.put(outside.resolve("b.md"), "precious");
  }

  @Test
  void replacesWhatTheManifestNamesAndDeletesWhatIsGone() throws IOException {
    try (OutputFolder output = Exports.open(folder, OverwriteMode.REFUSE_CHANGED)) {
      Exports.write(output, "posts/a.md", "new");
      Exports.write(output, "d.md", "new");
      output.finish();
    }
    assertThat(Exports.tree(folder))
        .containsOnlyKeys("_pressport/manifest.json", "d.md", "posts/a.md")
        .containsEntry("posts/a.md", "new");
  }

  @Test
  void givesTheBytesOfAFreshExport() throws IOException {
    Exports.export(folder, OverwriteMode.REFUSE_CHANGED, "x/y", "c.md");
    Path fresh = temp.resolve("fresh");
    Exports.export(fresh, OverwriteMode.REFUSE, "x/y", "c.md");
    assertThat(Exports.tree(folder)).isEqualTo(Exports.tree(fresh));
  }

  @Test
  void leavesEveryOtherFileAlone() throws IOException {
    Exports.put(folder.resolve(".git/HEAD"), "ref");
    Exports.put(folder.resolve("posts/old/note.txt"), "mine");
    Exports.put(folder.resolve("_pressport/note.txt"), "mine");
    Exports.export(folder, OverwriteMode.REFUSE_CHANGED, "c.md");

    assertThat(Exports.tree(folder))
        .containsOnlyKeys(
            ".git/HEAD",
            "_pressport/manifest.json",
            "_pressport/note.txt",
            "c.md",
            "posts/old/note.txt");
  }

  @Test
  void changesNothingUntilItIsFinished() throws IOException {
    SortedMap<String, String> before = Exports.tree(folder);
    try (OutputFolder output = Exports.open(folder, OverwriteMode.REFUSE_CHANGED)) {
      Exports.write(output, "posts/a.md", "new");
      output.discard();
    }
    assertThat(Exports.tree(folder)).isEqualTo(before);
  }

  @Test
  void refusesAForeignFileInTheWayBeforeAnythingIsChanged() throws IOException {
    Exports.put(folder.resolve("z.md"), "mine");
    SortedMap<String, String> before = Exports.tree(folder);

    assertForeign("c.md", "z.md");
    assertThat(Exports.tree(folder)).containsAllEntriesOf(before);
  }

  @Test
  void namesTheForeignFilesInTheWay() throws IOException {
    for (String name : new String[] {"w.md", "x.md", "y.md", "z.md"}) {
      Exports.put(folder.resolve(name), "mine");
    }
    assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(
            () ->
                Exports.export(
                    folder, OverwriteMode.REFUSE_CHANGED, "c.md", "w.md", "x.md", "y.md", "z.md"))
        .satisfies(
            e ->
                assertThat(e.facts())
                    .containsExactly(folder.toRealPath(), 4L, "w.md, x.md, y.md and 1 more"));
  }

  @Test
  void refusesAChangedFileBeforeAnyWorkIsDone() throws IOException {
    Files.writeString(folder.resolve("posts/old/b.md"), "by hand");
    SortedMap<String, String> before = Exports.tree(folder);

    assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(() -> Exports.open(folder, OverwriteMode.REFUSE_CHANGED))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.CHANGED_FILE))
        .satisfies(
            e -> assertThat(e.facts()).containsExactly(folder.toRealPath(), 1L, "posts/old/b.md"));
    assertThat(Exports.tree(folder)).isEqualTo(before);

    Files.delete(folder.resolve("posts/old/b.md"));
    Exports.export(folder, OverwriteMode.REFUSE_CHANGED, "c.md");
  }

  @Test
  void refusesAFileThatIsChangedDuringTheRun() throws IOException {
    try (OutputFolder output = Exports.open(folder, OverwriteMode.REFUSE_CHANGED)) {
      Exports.write(output, "c.md", "new");
      Files.writeString(folder.resolve("c.md"), "by hand");
      assertThatExceptionOfType(OutputRefused.class)
          .isThrownBy(output::finish)
          .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.CHANGED_FILE));
    }
    assertThat(folder.resolve("c.md")).hasContent("by hand");
    assertThat(folder.resolve("posts/a.md")).exists();
  }

  @Test
  void refusesAFolderOrAFileInPlaceOfTheOther() throws IOException {
    Files.createDirectory(folder.resolve("y"));
    Exports.put(folder.resolve("x"), "mine");
    assertForeign("y");
    assertForeign("x/y.md");
  }

  @Test
  void writesThroughNoLink() throws IOException {
    Files.createSymbolicLink(folder.resolve("linked"), outside);
    assertForeign("linked/new.md");

    Files.delete(folder.resolve("c.md"));
    Files.createSymbolicLink(folder.resolve("c.md"), outside.resolve("b.md"));
    assertForeign("c.md");
    assertThat(Exports.tree(outside)).containsExactly(Map.entry("b.md", "precious"));
  }

  @Test
  void deletesThroughNoLink() throws IOException {
    Files.delete(folder.resolve("posts/old/b.md"));
    Files.delete(folder.resolve("posts/old"));
    Files.createSymbolicLink(folder.resolve("posts/old"), outside);
    Exports.export(folder, OverwriteMode.REFUSE_CHANGED, "c.md");

    assertThat(outside.resolve("b.md")).hasContent("precious");
    assertThat(folder.resolve("posts/old")).isSymbolicLink();
  }

  @Test
  void refusesAFolderThatPressportDidNotWrite() throws IOException {
    Path foreign = temp.resolve("foreign");
    Exports.put(foreign.resolve("index.html"), "mine");
    assertNotOurs(foreign);
    Exports.put(foreign.resolve("_pressport/manifest.json"), "{\"tool\":\"other\"}");
    assertNotOurs(foreign);
  }

  @Test
  void refusesAManifestBehindALink() throws IOException {
    Path foreign = temp.resolve("foreign");
    Exports.put(foreign.resolve("posts/a.md"), "mine");
    Files.createSymbolicLink(foreign.resolve("_pressport"), folder.resolve("_pressport"));
    assertNotOurs(foreign);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../outside/b.md",
        "posts/../../outside/b.md",
        "/etc/passwd",
        "posts\\\\..\\\\..\\\\outside",
        "",
        "posts//b.md"
      })
  void refusesAManifestThatNamesFilesElsewhere(String path) throws IOException {
    Files.writeString(folder.resolve("_pressport/manifest.json"), manifest(path));
    assertNotOurs(folder);
    assertThat(outside.resolve("b.md")).exists();
  }

  @Test
  void refusesADamagedManifest() throws IOException {
    Path manifest = folder.resolve("_pressport/manifest.json");
    String whole = Files.readString(manifest);
    Files.writeString(manifest, whole.substring(0, whole.length() / 2));
    assertNotOurs(folder);
    Files.writeString(manifest, "\0\0\uFFFF\uFFFF{}");
    assertNotOurs(folder);
    Files.writeString(manifest, "");
    assertNotOurs(folder);
    Files.writeString(manifest, manifest("b", "a"));
    assertNotOurs(folder);
  }

  private static String manifest(String... paths) {
    StringBuilder files = new StringBuilder();
    for (String path : paths) {
      files.append(files.length() == 0 ? "" : ",");
      files.append("{\"path\":\"").append(path).append("\",\"bytes\":1,\"sha256\":\"00\"}");
    }
    return "{\"tool\":\"pressport\",\"version\":\"1\",\"files\":[" + files + "]}";
  }

  private static void assertNotOurs(Path folder) throws IOException {
    SortedMap<String, String> before = Exports.tree(folder);
    assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(() -> Exports.open(folder, OverwriteMode.REFUSE_CHANGED))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.NOT_OURS));
    assertThat(Exports.tree(folder)).isEqualTo(before);
  }

  private void assertForeign(String... paths) {
    assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(() -> Exports.export(folder, OverwriteMode.REFUSE_CHANGED, paths))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.FOREIGN_FILE));
  }
}
