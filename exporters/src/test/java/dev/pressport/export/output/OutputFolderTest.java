package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.pressport.problem.RefusalKind;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

  @TempDir Path temp;

  private Path folder() {
    return temp.resolve("site");
  }

  @Test
  void appearsOnlyWhenItIsFinished() throws IOException {
    try (OutputFolder output = Exports.open(folder(), OverwriteMode.REFUSE)) {
      Exports.write(output, "entries/post.ndjson", "x");
      assertThat(folder()).doesNotExist();
      assertThat(temp.resolve("site.partial/entries/post.ndjson")).hasContent("x");
      output.finish();
    }
    assertThat(Exports.tree(temp))
        .containsOnlyKeys("site/_pressport/manifest.json", "site/entries/post.ndjson");
  }

  @Test
  void writesAWholeFileAsAStreamDoes() throws IOException {
    byte[] text = "x".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    try (OutputFolder output = Exports.open(folder(), OverwriteMode.REFUSE)) {
      output.write("a/whole", text);
      assertThatIllegalStateException().isThrownBy(() -> output.write("A/Whole", text));
      assertThatIllegalStateException().isThrownBy(() -> output.write("a", text));
      output.finish();
    }
    Path streamed = temp.resolve("streamed");
    try (OutputFolder output = Exports.open(streamed, OverwriteMode.REFUSE)) {
      try (OutputStream out = output.create("a/whole")) {
        out.write(text);
      }
      output.finish();
    }
    assertThat(Exports.tree(folder())).isEqualTo(Exports.tree(streamed));
  }

  @Test
  void recordsEveryFileButThoseOfTheRun() throws IOException {
    Exports.export(folder(), OverwriteMode.REFUSE, "b", "a/x", "_pressport/run.json", "a-x");

    assertThat(folder().resolve("_pressport/manifest.json"))
        .hasContent(
            """
            {
              "tool": "pressport",
              "version": "1.0",
              "files": [
                {
                  "path": "a-x",
                  "bytes": 3,
                  "sha256": "%s"
                },
                {
                  "path": "a/x",
                  "bytes": 3,
                  "sha256": "%s"
                },
                {
                  "path": "b",
                  "bytes": 1,
                  "sha256": "%s"
                }
              ]
            }
            """
                .formatted(sha256("a-x"), sha256("a/x"), sha256("b")));
  }

  private static String sha256(String content) {
    return Sha256.hex(Sha256.of(content));
  }

  @Test
  void givesTheSameBytesInAnyOrderAndPlace() throws IOException {
    Path empty = Files.createDirectory(temp.resolve("empty"));
    Exports.export(folder(), OverwriteMode.REFUSE, "b", "a/x", "c");
    Exports.export(empty, OverwriteMode.REFUSE, "c", "b", "a/x");
    assertThat(Exports.tree(empty)).isEqualTo(Exports.tree(folder()));
  }

  @Test
  void worksInsideAnEmptyFolder() throws IOException {
    Files.createDirectories(folder().resolve("lost+found"));
    try (OutputFolder output = Exports.open(folder(), OverwriteMode.REFUSE)) {
      Exports.write(output, "a/b/c", "x");
      Exports.write(output, "_pressport/run.json", "{}");
      assertThat(output.partialFolder())
          .isEqualTo(folder().toRealPath().resolve(".pressport-partial"));
      assertThat(folder().resolve("a")).doesNotExist();
      output.finish();
    }
    assertThat(Exports.tree(temp))
        .containsOnlyKeys(
            "site/_pressport/manifest.json",
            "site/_pressport/run.json",
            "site/a/b/c",
            "site/lost+found/");
  }

  @Test
  void makesMissingParents() throws IOException {
    Exports.export(temp.resolve("a/b/site"), OverwriteMode.REFUSE, "x");
    assertThat(temp.resolve("a/b/site/x")).exists();
  }

  @Test
  void recordsInItsPartialFolderWhatWasAskedFor() throws IOException {
    try (OutputFolder output = Exports.open(folder(), OverwriteMode.REFUSE)) {
      assertThat(output.partialFolder().resolve("_pressport/request.json"))
          .hasContent(
              """
              {
                "tool": "pressport",
                "version": "1.0",
                "sources": [
                  {
                    "location": "https://example.org",
                    "bytes": 0
                  }
                ],
                "options": {
                  "to": "json"
                }
              }
              """);
    }
  }

  @Test
  void refusesAFolderWithFilesAndTouchesNothing() throws IOException {
    Exports.put(folder().resolve("deep/note.txt"), "mine");
    Exports.put(folder().resolve("other.txt"), "mine too");
    Files.createDirectory(folder().resolve("more"));

    assertRefused(OverwriteMode.REFUSE, OutputRefusal.OUT_EXISTS)
        .satisfies(e -> assertThat(e.facts()).containsExactly(folder().toRealPath(), 2L));
    assertThat(Exports.tree(temp))
        .containsOnlyKeys("site/deep/note.txt", "site/other.txt", "site/more/");
  }

  @Test
  void refusesAnEarlierExportUnlessItMayBeReplaced() throws IOException {
    Exports.export(folder(), OverwriteMode.REFUSE, "a");
    assertRefused(OverwriteMode.REFUSE, OutputRefusal.OUT_EXISTS);
  }

  @Test
  void refusesAFile() throws IOException {
    Files.writeString(folder(), "a file");
    assertRefused(OverwriteMode.REFUSE, OutputRefusal.NOT_A_FOLDER);
    assertRefused(OverwriteMode.REFUSE_CHANGED, OutputRefusal.NOT_A_FOLDER);
    assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(() -> Exports.open(folder().resolve("below"), OverwriteMode.REFUSE))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.NOT_A_FOLDER));
  }

  @Test
  void refusesALinkThatLeadsNowhere() throws IOException {
    Files.createSymbolicLink(folder(), temp.resolve("gone"));
    assertRefused(OverwriteMode.REFUSE, OutputRefusal.NOT_A_FOLDER);
  }

  @Test
  void writesToTheFolderBehindALink() throws IOException {
    Path real = Files.createDirectory(temp.resolve("real"));
    Files.createSymbolicLink(folder(), real);
    Exports.export(folder(), OverwriteMode.REFUSE, "a");

    assertThat(folder()).isSymbolicLink();
    assertThat(real.resolve("a")).hasContent("a");
  }

  @Test
  void refusesAReadOnlyFolder() throws IOException {
    Path parent = Files.createDirectory(temp.resolve("var"));
    Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(parent), "root may write anywhere");

    assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(() -> Exports.open(parent.resolve("site"), OverwriteMode.REFUSE))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.NO_PERMISSION))
        .satisfies(e -> assertThat(e.facts()).containsExactly(parent));
  }

  @Test
  void tellsAFullDiskFromOtherFailures() {
    IOException full = new FileSystemException("x", null, "No space left on device");
    IOException other = new IOException("Stale file handle");

    assertThat(OutputRefused.explain(full, temp))
        .isInstanceOfSatisfying(
            OutputRefused.class, e -> assertThat(e.kind()).isEqualTo(OutputRefusal.DISK_FULL));
    assertThat(OutputRefused.explain(other, temp)).isSameAs(other);
  }

  @Test
  void knowsAFullDiskBelowTheDatabaseOfTheWorkFolder() {
    IOException full =
        new IOException("a database in the work folder: [SQLITE_FULL] Insertion failed");

    assertThat(OutputRefused.explainFullDisk(full, temp))
        .isInstanceOfSatisfying(
            OutputRefused.class, e -> assertThat(e.kind()).isEqualTo(OutputRefusal.DISK_FULL));
  }

  @Test
  void keepsTwoRunsApart() throws IOException {
    try (OutputFolder output = Exports.open(folder(), OverwriteMode.REFUSE)) {
      Exports.write(output, "a", "first");
      assertRefused(OverwriteMode.REFUSE, OutputRefusal.OUT_IN_USE)
          .satisfies(
              e -> assertThat(e).hasMessageContaining("process " + ProcessHandle.current().pid()));
      assertRefused(OverwriteMode.REFUSE_CHANGED, OutputRefusal.OUT_IN_USE);
      output.finish();
    }
    assertThat(folder().resolve("a")).hasContent("first");
  }

  @Test
  void tellsWhichProcessHoldsTheLock() throws IOException {
    Files.createDirectory(folder());
    Path file = folder().resolve(".pressport-partial.lock");
    Files.writeString(file, "4711");
    try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE)) {
      assertThat(other.lock().isValid()).isTrue();
      assertRefused(OverwriteMode.REFUSE, OutputRefusal.OUT_IN_USE)
          .satisfies(e -> assertThat(e).hasMessageContaining("(process 4711)"));
    }
    Exports.export(folder(), OverwriteMode.REFUSE, "a");
    assertThat(file).doesNotExist();
  }

  @Test
  void doesNotFinishWithAnOpenFile() throws IOException {
    try (OutputFolder output = Exports.open(folder(), OverwriteMode.REFUSE);
        OutputStream open = output.create("a")) {
      open.write(1);
      assertThatIllegalStateException().isThrownBy(output::finish);
    }
    assertThat(folder()).doesNotExist();
  }

  @Test
  void takesNoFileOnceItIsFinished() throws IOException {
    try (OutputFolder output = Exports.open(folder(), OverwriteMode.REFUSE)) {
      output.finish();
      assertThatIllegalStateException().isThrownBy(() -> output.create("a"));
      assertThatIllegalStateException().isThrownBy(output::finish);
    }
  }

  @Test
  void keepsItsOwnFilesFromExporters() throws IOException {
    try (OutputFolder output = Exports.open(folder(), OverwriteMode.REFUSE)) {
      for (String path :
          new String[] {
            "_pressport/manifest.json",
            "_Pressport/Request.json",
            "_pressport/.claims.json",
            "_pressport/.sorting/run-1",
            ".pressport-partial/x"
          }) {
        assertThatIllegalStateException().as(path).isThrownBy(() -> output.create(path));
      }
    }
  }

  @Test
  void writesThroughNoLinkThatAppearsInThePartialFolder() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    try (OutputFolder output = Exports.open(folder(), OverwriteMode.REFUSE)) {
      Files.createSymbolicLink(output.partialFolder().resolve("entries"), outside);
      Files.createSymbolicLink(output.partialFolder().resolve("a"), outside.resolve("a"));
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> output.create("entries/post.ndjson"));
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> output.create("a"));
    }
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void neverReplacesAFolderThatAppearedMeanwhile() throws IOException {
    try (OutputFolder output = Exports.open(folder(), OverwriteMode.REFUSE)) {
      Exports.write(output, "a", "x");
      Exports.put(folder().resolve("note"), "mine");
      assertThatExceptionOfType(OutputRefused.class)
          .isThrownBy(output::finish)
          .satisfies(e -> assertThat(e.kind()).isEqualTo(OutputRefusal.OUT_EXISTS));
    }
    assertThat(Exports.tree(folder())).containsOnlyKeys("note");
  }

  private ThrowableAssertAlternative<OutputRefused> assertRefused(
      OverwriteMode existing, RefusalKind kind) {
    return assertThatExceptionOfType(OutputRefused.class)
        .isThrownBy(() -> Exports.open(folder(), existing))
        .satisfies(e -> assertThat(e.kind()).isEqualTo(kind));
  }
}
