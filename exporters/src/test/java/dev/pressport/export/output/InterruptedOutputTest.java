package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that were killed, and the next one of the same command. */
class InterruptedOutputTest {

  private static final String[] FILES = {"a.md", "b/c.md", "d.md", "_pressport/run.json"};

  @TempDir Path temp;

  private Path folder;
  private SortedMap<String, String> expected;

  @BeforeEach
  void exportUndisturbed() throws IOException {
    folder = temp.resolve("site");
    Path undisturbed = temp.resolve("undisturbed");
    Exports.export(undisturbed, OverwriteMode.REFUSE, FILES);
    expected = Exports.tree(undisturbed);
  }

  @Test
  void startsCleanAfterAKillWhileWriting() throws IOException {
    leavePartial("stale.md", "b/stale.md");
    assertThat(temp.resolve("site.partial/b/stale.md")).exists();

    Exports.export(folder, OverwriteMode.REFUSE, FILES);
    assertThat(Exports.tree(folder)).isEqualTo(expected);
    assertThat(temp.resolve("site.partial")).doesNotExist();
  }

  @Test
  void startsCleanWithoutFollowingLinks() throws IOException {
    Exports.put(temp.resolve("outside/precious"), "x");
    leavePartial("stale.md");
    Files.createSymbolicLink(temp.resolve("site.partial/link"), temp.resolve("outside"));

    Exports.export(folder, OverwriteMode.REFUSE, FILES);
    assertThat(Exports.tree(folder)).isEqualTo(expected);
    assertThat(temp.resolve("outside/precious")).exists();
  }

  @Test
  void startsCleanAfterAKillBeforeTheFirstFile() throws IOException {
    Files.createDirectories(temp.resolve("site.partial/_pressport"));
    Exports.export(folder, OverwriteMode.REFUSE, FILES);
    assertThat(Exports.tree(folder)).isEqualTo(expected);
  }

  @Test
  void startsCleanAfterAKillBeforeTheRename() throws IOException {
    Exports.export(temp.resolve("site.partial"), OverwriteMode.REFUSE, "stale.md");
    Exports.export(folder, OverwriteMode.REFUSE, FILES);
    assertThat(Exports.tree(folder)).isEqualTo(expected);
  }

  @Test
  void touchesNoPartialFolderOfSomebodyElse() throws IOException {
    Exports.put(temp.resolve("site.partial/thesis.txt"), "mine");
    assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(() -> Exports.open(folder, OverwriteMode.REFUSE))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.NOT_OURS));
    assertThat(temp.resolve("site.partial/thesis.txt")).exists();
    assertThat(temp.resolve("site.partial.lock")).doesNotExist();
  }

  @Test
  void removesThePartialFolderOfASourceThatCannotBeRead() throws IOException {
    try (OutputFolder output = Exports.open(folder, OverwriteMode.REFUSE)) {
      Exports.write(output, "a/b", "x");
      output.discard();
    }
    assertThat(Exports.tree(temp).keySet()).allMatch(path -> path.startsWith("undisturbed/"));
  }

  @Test
  void ignoresALockFileThatAKilledRunLeft() throws IOException {
    Files.writeString(temp.resolve("site.partial.lock"), "1");
    Exports.export(folder, OverwriteMode.REFUSE, FILES);
    assertThat(temp.resolve("site.partial.lock")).doesNotExist();
  }

  @Test
  void looksUnfinishedAfterAKillWhileMovingAndCanBeTakenUp() throws IOException {
    Files.createDirectory(folder);
    failWhileMoving(OverwriteMode.REFUSE);
    assertThat(folder.resolve("a.md")).exists();
    assertThat(folder.resolve("_pressport/manifest.json")).doesNotExist();

    Exports.export(folder, OverwriteMode.REFUSE, FILES);
    assertThat(Exports.tree(folder)).isEqualTo(expected);
  }

  @Test
  void keepsItsClaimsOverSeveralInterruptions() throws IOException {
    Files.createDirectory(folder);
    failWhileMoving(OverwriteMode.REFUSE);
    leavePartial("a.md");
    try (OutputFolder output = Exports.open(folder, OverwriteMode.REFUSE)) {
      output.discard();
    }

    Exports.export(folder, OverwriteMode.REFUSE, "only.md");
    assertThat(Exports.tree(folder)).containsOnlyKeys("_pressport/manifest.json", "only.md");
  }

  @Test
  void countsTheFileOfTheRunAsItsOwn() throws IOException {
    Files.createDirectory(folder);
    failWhileMoving(OverwriteMode.REFUSE);
    Exports.put(folder.resolve("_pressport/run.json"), "{}");
    Exports.export(folder, OverwriteMode.REFUSE, FILES);
    assertThat(Exports.tree(folder)).isEqualTo(expected);
  }

  @Test
  void refusesAHalfMovedFolderInWhichSomebodyPutAFile() throws IOException {
    Files.createDirectory(folder);
    failWhileMoving(OverwriteMode.REFUSE);
    Exports.put(folder.resolve("note.txt"), "mine");
    assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(() -> Exports.open(folder, OverwriteMode.REFUSE))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.OUT_EXISTS));
  }

  @Test
  void takesUpAKilledOverwrite() throws IOException {
    Exports.export(folder, OverwriteMode.REFUSE, "a.md", "old/gone.md");
    Exports.put(folder.resolve(".git/HEAD"), "ref");
    failWhileMoving(OverwriteMode.REFUSE_CHANGED);
    assertThat(folder.resolve("_pressport/manifest.json")).doesNotExist();

    Exports.export(folder, OverwriteMode.REFUSE_CHANGED, FILES);
    expected.put(".git/HEAD", "ref");
    assertThat(Exports.tree(folder)).isEqualTo(expected);
  }

  @Test
  void takesUpAnOverwriteThatWasKilledBeforeItCleanedUp() throws IOException {
    Exports.export(folder, OverwriteMode.REFUSE, "a.md", "old.md");
    Exports.put(
        folder.resolve(".pressport-partial/_pressport/.claims.json"),
        Files.readString(folder.resolve("_pressport/manifest.json")));

    Exports.export(folder, OverwriteMode.REFUSE_CHANGED, FILES);
    assertThat(Exports.tree(folder)).isEqualTo(expected);
  }

  private void leavePartial(String... paths) throws IOException {
    try (OutputFolder output = Exports.open(folder, OverwriteMode.REFUSE)) {
      for (String path : paths) {
        Exports.write(output, path, "stale");
      }
    }
  }

  /** Stops in the middle of the moves, at a file that has vanished. */
  private void failWhileMoving(OverwriteMode existing) throws IOException {
    try (OutputFolder output = Exports.open(folder, existing)) {
      for (String path : FILES) {
        Exports.write(output, path, "stale");
      }
      Files.delete(output.partialFolder().resolve("d.md"));
      assertThatIOException().isThrownBy(output::finish);
    }
  }
}
