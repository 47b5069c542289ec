package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder in which a person works between the runs. */
class KeptChangesTest {
  private static final String ASIDE = "_pressport/new/posts/a.md";

  @TempDir Path temp;

  private Path folder;

  @BeforeEach
  void exportOnce() throws IOException {
    folder = temp.resolve("site");
    export("1", "posts/a.md", "posts/b.md", "c.md");
  }

  /** A run in which each file holds its path and a number of the version. */
  private UserChanges export(String version, String... paths) throws IOException {
    return export(OverwriteMode.KEEP_CHANGED, version, paths);
  }

  private UserChanges export(OverwriteMode mode, String version, String... paths)
      throws IOException {
    try (OutputFolder output = Exports.open(folder, mode)) {
      for (String path : paths) {
        Exports.write(output, path, path + version);
      }
      return output.finish();
    }
  }

  private void edit(String path, String text) throws IOException {
    Files.writeString(folder.resolve(path), text);
  }

  /** The files but the manifest, without folders that a person emptied. */
  private SortedMap<String, String> tree() throws IOException {
    SortedMap<String, String> tree = new TreeMap<>(Exports.tree(folder));
    tree.remove("_pressport/manifest.json");
    tree.keySet().removeIf(path -> path.endsWith("/"));
    return tree;
  }

  @Test
  void keepsAChangedFileAndPutsItsNewVersionAside() throws IOException {
    edit("posts/a.md", "mine");

    UserChanges changes = export("2", "posts/a.md", "posts/b.md", "c.md");

    assertThat(tree())
        .containsExactly(
            Map.entry(ASIDE, "posts/a.md2"),
            Map.entry("c.md", "c.md2"),
            Map.entry("posts/a.md", "mine"),
            Map.entry("posts/b.md", "posts/b.md2"));
    assertThat(changes)
        .isEqualTo(new UserChanges(List.of("posts/a.md"), List.of(ASIDE), List.of(), 0));
  }

  @Test
  void putsNothingAsideWhereNothingIsNew() throws IOException {
    edit("posts/a.md", "mine");

    UserChanges changes = export("1", "posts/a.md", "posts/b.md", "c.md");

    assertThat(tree()).doesNotContainKey(ASIDE).containsEntry("posts/a.md", "mine");
    assertThat(changes.kept()).containsExactly("posts/a.md");
    assertThat(changes.newVersions()).isEmpty();
  }

  @Test
  void knowsAChangeOverManyRuns() throws IOException {
    edit("posts/a.md", "mine");
    export("2", "posts/a.md");
    export("2", "posts/a.md");
    assertThat(tree()).containsEntry(ASIDE, "posts/a.md2").containsEntry("posts/a.md", "mine");

    Files.delete(folder.resolve(ASIDE));
    export("2", "posts/a.md");
    assertThat(tree()).containsExactly(Map.entry("posts/a.md", "mine"));

    export("3", "posts/a.md");
    export("4", "posts/a.md");
    assertThat(tree())
        .containsExactly(Map.entry(ASIDE, "posts/a.md4"), Map.entry("posts/a.md", "mine"));
  }

  @Test
  void takesAnAcceptedNewVersionForItsOwn() throws IOException {
    edit("posts/a.md", "mine");
    export("2", "posts/a.md");
    Files.move(
        folder.resolve(ASIDE), folder.resolve("posts/a.md"), StandardCopyOption.REPLACE_EXISTING);

    assertThat(export("3", "posts/a.md")).isEqualTo(UserChanges.NONE);
    assertThat(tree()).containsExactly(Map.entry("posts/a.md", "posts/a.md3"));
  }

  @Test
  void removesANewVersionThatThePersonHasTakenOver() throws IOException {
    edit("posts/a.md", "mine");
    export("2", "posts/a.md");
    edit("posts/a.md", "posts/a.md2");

    assertThat(export("2", "posts/a.md")).isEqualTo(UserChanges.NONE);
    assertThat(Exports.tree(folder)).containsOnlyKeys("_pressport/manifest.json", "posts/a.md");
  }

  @Test
  void keepsAChangedFileThatIsNoLongerWritten() throws IOException {
    edit("posts/a.md", "mine");

    assertThat(export("2", "c.md").kept()).containsExactly("posts/a.md");
    assertThat(export("2", "c.md").kept()).containsExactly("posts/a.md");
    assertThat(tree()).containsExactly(Map.entry("c.md", "c.md2"), Map.entry("posts/a.md", "mine"));

    export("2", "c.md", "posts/a.md");
    assertThat(tree()).containsEntry("posts/a.md", "mine").containsEntry(ASIDE, "posts/a.md2");
  }

  @Test
  void forgetsAKeptFileThatThePersonDeletes() throws IOException {
    edit("posts/a.md", "mine");
    export("2", "c.md");
    Files.delete(folder.resolve("posts/a.md"));

    assertThat(export("2", "c.md")).isEqualTo(UserChanges.NONE);
    assertThat(Files.readString(folder.resolve("_pressport/manifest.json")))
        .doesNotContain("posts/a.md");
  }

  @Test
  void writesADeletedFileAgain() throws IOException {
    Files.delete(folder.resolve("posts/a.md"));

    assertThat(export("1", "posts/a.md", "c.md")).isEqualTo(UserChanges.NONE);
    assertThat(tree()).containsEntry("posts/a.md", "posts/a.md1");
  }

  @Test
  void takesAFileThatIsAsTheNewRunWritesItForItsOwn() throws IOException {
    edit("posts/a.md", "posts/a.md2");

    assertThat(export("2", "posts/a.md")).isEqualTo(UserChanges.NONE);
    assertThat(export("3", "posts/a.md")).isEqualTo(UserChanges.NONE);
  }

  @Test
  void keepsANewVersionThatThePersonEdits() throws IOException {
    edit("posts/a.md", "mine");
    export("2", "posts/a.md");
    edit(ASIDE, "half merged");

    export("2", "posts/a.md");
    assertThat(tree())
        .containsExactly(Map.entry(ASIDE, "half merged"), Map.entry("posts/a.md", "mine"));

    String second = "_pressport/new-2/posts/a.md";
    export("3", "posts/a.md");
    export("3", "posts/a.md");
    assertThat(tree())
        .containsExactly(
            Map.entry(second, "posts/a.md3"),
            Map.entry(ASIDE, "half merged"),
            Map.entry("posts/a.md", "mine"));

    Files.delete(folder.resolve(ASIDE));
    export("3", "posts/a.md");
    export("3", "posts/a.md");
    assertThat(tree())
        .containsExactly(Map.entry(second, "posts/a.md3"), Map.entry("posts/a.md", "mine"));
  }

  @Test
  void putsNewVersionsThroughNoLink() throws IOException {
    Path outside = temp.resolve("outside");
    Exports.put(outside.resolve("posts/a.md"), "precious");
    Files.createSymbolicLink(folder.resolve("_pressport/new"), outside);
    edit("posts/a.md", "mine");

    export("2", "posts/a.md");

    assertThat(Exports.tree(outside)).containsExactly(Map.entry("posts/a.md", "precious"));
    assertThat(folder.resolve("_pressport/new-2/posts/a.md")).hasContent("posts/a.md2");
  }

  @Test
  void marksChangedFilesInTheManifest() throws IOException {
    edit("posts/a.md", "mine");
    export("2", "posts/a.md", "c.md");

    String manifest = Files.readString(folder.resolve("_pressport/manifest.json"));
    assertThat(manifest.replaceAll("\\s+", "")).containsOnlyOnce("\"changed\":true");
    assertThat(manifest.indexOf("\"changed\"")).isGreaterThan(manifest.indexOf("\"posts/a.md\""));
  }

  @Test
  void refusesAForeignFileInTheWayOfANewOne() throws IOException {
    edit("posts/a.md", "mine");
    Exports.put(folder.resolve("z.md"), "mine");
    SortedMap<String, String> before = tree();

    assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(() -> export("2", "posts/a.md", "z.md"))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.FOREIGN_FILE));
    assertThat(tree()).containsAllEntriesOf(before);
  }

  @Test
  void refusesKeptChangesWhenAsked() throws IOException {
    edit("posts/a.md", "mine");
    export("2", "posts/a.md");

    assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(() -> export(OverwriteMode.REFUSE_CHANGED, "2", "posts/a.md"))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.CHANGED_FILE));
  }

  @Test
  void replacesChangesWhenAsked() throws IOException {
    edit("posts/a.md", "mine");
    edit("posts/b.md", "mine");
    export("2", "posts/a.md", "c.md");
    Exports.put(folder.resolve("note.txt"), "mine");

    try (OutputFolder output = Exports.open(folder, OverwriteMode.REPLACE_CHANGED)) {
      assertThat(output.toBeReplaced()).containsExactly("posts/a.md", "posts/b.md");
      Exports.write(output, "posts/a.md", "new");
      assertThat(output.finish().replaced()).containsExactly("posts/a.md", "posts/b.md");
    }
    assertThat(tree())
        .containsExactly(Map.entry("note.txt", "mine"), Map.entry("posts/a.md", "new"));
  }

  @Test
  void endsAsAnUndisturbedRunWhereverItWasKilled() throws IOException {
    // The new version of posts/a.md is moved after A.md, and before a.b.
    String[] files = {"A.md", "a.b", "posts/a.md", "posts/b.md", "x.md"};
    SortedMap<String, String> expected = new TreeMap<>();
    for (String broken : brokenAt(files)) {
      folder = temp.resolve("killed-at-" + broken.replace('/', '-'));
      export("1", "posts/a.md", "posts/b.md", "c.md", "gone.md");
      edit("posts/a.md", "mine");
      edit("c.md", "mine");
      export("2", "posts/a.md", "posts/b.md", "gone.md");
      if (!broken.isEmpty()) {
        breakAt(broken, files);
        breakAt(broken, files);
      }
      export("3", files);
      if (expected.isEmpty()) {
        expected.putAll(Exports.tree(folder));
      }
      assertThat(Exports.tree(folder)).as(broken).isEqualTo(expected);
      assertThat(tree()).containsEntry("posts/a.md", "mine").containsEntry("c.md", "mine");
      assertThat(tree()).containsEntry(ASIDE, "posts/a.md3").doesNotContainKey("gone.md");
    }
  }

  private static List<String> brokenAt(String... files) {
    List<String> broken = new ArrayList<>(List.of(""));
    broken.addAll(List.of(files));
    broken.add("nothing");
    return broken;
  }

  /** Stops at a file that has vanished, or before the end where there is none of the name. */
  private void breakAt(String broken, String... files) throws IOException {
    try (OutputFolder output = Exports.open(folder, OverwriteMode.KEEP_CHANGED)) {
      for (String path : files) {
        Exports.write(output, path, path + "3");
      }
      if (Files.deleteIfExists(output.partialFolder().resolve(broken))) {
        assertThatExceptionOfType(IOException.class).isThrownBy(output::finish);
      }
    }
  }
}
