package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that follows a site over time. */
class UpdatedFolderTest {
  private static final FileTime LONG_AGO = FileTime.from(Instant.EPOCH);
  private static final String ONE = "{\"id\":1,\"type\":\"post\",\"title\":\"One\"}\n";
  private static final String TWO = "{\"id\":2,\"type\":\"post\",\"title\":\"Two\"}\n";
  private static final String THREE = "{\"id\":3,\"type\":\"post\",\"title\":\"Three\"}\n";
  private static final String TAG =
      "{\"id\":null,\"taxonomy\":\"post_tag\",\"slug\":\"sea\",\"name\":\"Sea\"}\n";
  private static final String CATEGORY =
      "{\"id\":null,\"taxonomy\":\"category\",\"slug\":\"sea\",\"name\":\"Sea\"}\n";

  @TempDir Path temp;

  private Path folder;

  @BeforeEach
  void exportOnce() throws IOException {
    exportOnceInto(temp.resolve("archive"));
  }

  private void exportOnceInto(Path archive) throws IOException {
    folder = archive;
    update(
        Map.of(
            "a.md", "a", "b.md", "b", "posts.ndjson", ONE + TWO, "terms.ndjson", TAG + CATEGORY));
  }

  private UserChanges update(Map<String, String> files) throws IOException {
    try (OutputFolder output = Exports.open(folder, OverwriteMode.UPDATE)) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Exports.write(output, file.getKey(), file.getValue());
      }
      return output.finish();
    }
  }

  private SortedMap<String, String> tree() throws IOException {
    SortedMap<String, String> tree = new TreeMap<>(Exports.tree(folder));
    tree.remove(PartialFolder.MANIFEST);
    return tree;
  }

  @Test
  void leavesTheSameFilesUntouched() throws IOException {
    Files.setLastModifiedTime(folder.resolve("a.md"), LONG_AGO);
    Files.setLastModifiedTime(folder.resolve("b.md"), LONG_AGO);

    update(
        Map.of(
            "a.md", "a", "b.md", "new", "posts.ndjson", ONE + TWO, "terms.ndjson", TAG + CATEGORY));

    assertThat(Files.getLastModifiedTime(folder.resolve("a.md"))).isEqualTo(LONG_AGO);
    assertThat(Files.getLastModifiedTime(folder.resolve("b.md"))).isGreaterThan(LONG_AGO);
    assertThat(tree())
        .containsExactly(
            entry("a.md", "a"),
            entry("b.md", "new"),
            entry("posts.ndjson", ONE + TWO),
            entry("terms.ndjson", TAG + CATEGORY));
  }

  @Test
  void keepsWhatIsGone() throws IOException {
    UserChanges changes =
        update(Map.of("a.md", "a", "posts.ndjson", THREE + TWO, "terms.ndjson", CATEGORY));

    assertThat(changes.gone()).isEqualTo(3);
    assertThat(tree())
        .containsExactly(
            entry("_pressport/gone/b.md", "b"),
            entry("_pressport/gone/posts.ndjson", ONE),
            entry("_pressport/gone/terms.ndjson", TAG),
            entry("a.md", "a"),
            entry("posts.ndjson", THREE + TWO),
            entry("terms.ndjson", CATEGORY));
    SortedMap<String, String> before = Exports.tree(folder);

    assertThat(
            update(Map.of("a.md", "a", "posts.ndjson", THREE + TWO, "terms.ndjson", CATEGORY))
                .gone())
        .isZero();
    assertThat(Exports.tree(folder)).isEqualTo(before);
  }

  @Test
  void keepsNoFileWhoseEntryHasAnotherOne() throws IOException {
    update(Map.of("post/1-old.json", "1", "post/2-two.json", "2", "post/3-three.json", "3"));
    update(Map.of("post/1-new.json", "1", "post/2-two.json", "2"));
    assertThat(tree()).containsKeys("_pressport/gone/post/1-old.json");

    update(Map.of("post/1-newer.json", "1"));
    assertThat(tree())
        .containsKeys("_pressport/gone/post/1-old.json", "_pressport/gone/post/2-two.json");

    try (OutputFolder output = Exports.open(folder, OverwriteMode.UPDATE)) {
      Exports.write(output, "post/1-newest.json", "1");
      Exports.write(output, "post/3-back.json", "3");
      output.finish(path -> Optional.of(path.replaceFirst("-.*", "")));
    }

    assertThat(tree())
        .containsKeys("_pressport/gone/post/2-two.json", "_pressport/gone/a.md")
        .doesNotContainKeys(
            "_pressport/gone/post/1-old.json",
            "_pressport/gone/post/1-new.json",
            "_pressport/gone/post/1-newer.json",
            "_pressport/gone/post/3-three.json");
  }

  @Test
  void keepsMoreAndMore() throws IOException {
    update(Map.of("posts.ndjson", TWO + THREE));
    update(Map.of("posts.ndjson", THREE));
    update(Map.of("c.md", "c"));

    assertThat(tree())
        .containsExactly(
            entry("_pressport/gone/a.md", "a"),
            entry("_pressport/gone/b.md", "b"),
            entry("_pressport/gone/posts.ndjson", ONE + TWO + THREE),
            entry("_pressport/gone/terms.ndjson", TAG + CATEGORY),
            entry("c.md", "c"));
  }

  @Test
  void takesBackWhatComesBack() throws IOException {
    update(Map.of("a.md", "a", "posts.ndjson", THREE));
    String other = ONE.replace("One", "One again");
    update(Map.of("a.md", "a", "b.md", "b2", "posts.ndjson", other, "terms.ndjson", TAG));

    assertThat(tree())
        .containsExactly(
            entry("_pressport/gone/posts.ndjson", TWO + THREE),
            entry("_pressport/gone/terms.ndjson", CATEGORY),
            entry("a.md", "a"),
            entry("b.md", "b2"),
            entry("posts.ndjson", other),
            entry("terms.ndjson", TAG));
  }

  @Test
  void leavesFilesOfThePersonAlone() throws IOException {
    Files.writeString(folder.resolve("a.md"), "mine");
    Exports.put(folder.resolve(".git/HEAD"), "ref");

    UserChanges changes = update(Map.of("posts.ndjson", ONE + TWO, "terms.ndjson", TAG + CATEGORY));

    assertThat(changes).isEqualTo(new UserChanges(List.of("a.md"), List.of(), List.of(), 1));
    assertThat(tree())
        .containsExactly(
            entry(".git/HEAD", "ref"),
            entry("_pressport/gone/b.md", "b"),
            entry("a.md", "mine"),
            entry("posts.ndjson", ONE + TWO),
            entry("terms.ndjson", TAG + CATEGORY));
  }

  @Test
  void losesNothingWhenItIsKilled() throws IOException {
    Map<String, String> next = Map.of("a.md", "longer", "posts.ndjson", TWO, "z.md", "z");
    update(next);
    SortedMap<String, String> expected = Exports.tree(folder);
    for (String broken : List.of("a.md", "z.md")) {
      folder = temp.resolve("killed-at-" + broken);
      exportOnceInto(folder);
      try (OutputFolder output = Exports.open(folder, OverwriteMode.UPDATE)) {
        for (Map.Entry<String, String> file : next.entrySet()) {
          Exports.write(output, file.getKey(), file.getValue());
        }
        Files.delete(output.partialFolder().resolve(broken));
        assertThatExceptionOfType(IOException.class).isThrownBy(output::finish);
      }
      update(next);
      assertThat(Exports.tree(folder)).as(broken).isEqualTo(expected);
    }
  }

  @Test
  void forgetsWhatAPersonDeletes() throws IOException {
    update(Map.of("a.md", "a"));
    Files.delete(folder.resolve("_pressport/gone/b.md"));
    update(Map.of("a.md", "a"));

    assertThat(tree()).doesNotContainKey("_pressport/gone/b.md").containsKey("a.md");
  }
}
