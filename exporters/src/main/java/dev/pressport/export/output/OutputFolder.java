package dev.pressport.export.output;

import dev.pressport.export.Output;
import dev.pressport.export.Seal;
import dev.pressport.text.Sha256;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A folder that appears whole or not at all.
 *
 * <p>A run writes into a partial folder. {@link #finish} makes it the output: by renaming it, or,
 * where the folder exists, by moving file after file into it and the manifest last. Without a
 * manifest, an export is not finished. {@link #close} without {@link #finish} leaves the output
 * folder unchanged, and the partial folder for the next run.
 *
 * <p>{@link #create} and the streams may be used by several threads, the rest by one.
 */
public final class OutputFolder implements Output, Closeable {

  private static final int BUFFER = 64 * 1024;

  private static final Set<StandardOpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private final Destination destination;
  private final OutputRequest request;
  private final OverwriteMode existing;
  private final FolderLock lock;
  private final List<String> toBeReplaced;
  private final OutputPaths paths =
      new OutputPaths(
          Destination.PARTIAL_INSIDE,
          Destination.LOCK_INSIDE,
          PartialFolder.MANIFEST,
          PartialFolder.REQUEST,
          PartialFolder.CLAIMS,
          PartialFolder.SORTING,
          UserChanges.NEW_VERSIONS,
          UserChanges.GONE);
  private final FolderTree folders;
  private final WrittenFiles written;
  private int unfinished;
  private boolean ended;

  private OutputFolder(
      Destination destination,
      OutputRequest request,
      OverwriteMode existing,
      FolderLock lock,
      List<String> toBeReplaced) {
    this.destination = destination;
    this.request = request;
    this.existing = existing;
    this.toBeReplaced = toBeReplaced;
    this.lock = lock;
    this.folders = new FolderTree(destination.partial().root());
    this.written = new WrittenFiles(destination.partial().resolve(PartialFolder.SORTING));
  }

  /**
   * Opens a folder for one run.
   *
   * @param folder the output folder; it and its parents need not exist
   * @param request what the run was requested
   * @param existing what becomes of an output that is there
   * @throws OutputRefused when it cannot be used; nothing has been changed then
   */
  public static OutputFolder open(Path folder, OutputRequest request, OverwriteMode existing)
      throws IOException {
    try {
      Destination destination = Destination.of(folder);
      destination.admit(existing);
      FolderLock lock = FolderLock.of(destination.partial().root());
      try {
        destination.admit(existing); // another run may have finished in the meantime
        List<String> toBeReplaced = List.of();
        switch (existing) {
          case REFUSE, REFUSE_CHANGED -> destination.refuseChangedFiles();
          case REPLACE_CHANGED -> toBeReplaced = destination.changedFiles(MergedFiles.NONE);
          case KEEP_CHANGED, UPDATE -> {}
        }
        destination.partial().start(request);
        return new OutputFolder(destination, request, existing, lock, toBeReplaced);
      } catch (IOException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw OutputRefused.explain(e, folder.toAbsolutePath());
    }
  }

  /**
   * Checks that a new export can be written to a folder. Nothing is changed.
   *
   * @throws OutputRefused when it cannot be
   */
  public static void requireFree(Path folder) throws IOException {
    try {
      Destination.requireFree(folder);
    } catch (IOException e) {
      throw OutputRefused.explain(e, folder.toAbsolutePath());
    }
  }

  /** The output folder, with links resolved. */
  public Path folder() {
    return destination.folder();
  }

  /**
   * Returns the files that a person changed and this run will replace or delete, with {@link
   * OverwriteMode#REPLACE_CHANGED}.
   */
  public List<String> toBeReplaced() {
    return List.copyOf(toBeReplaced);
  }

  /** The folder in which this run works. */
  public Path partialFolder() {
    return destination.partial().root();
  }

  /**
   * The folder for what is dear to get: it outlives a run that breaks off, as long as the next one
   * is requested the same.
   */
  public Path keptFolder() {
    return destination.partial().kept();
  }

  @Override
  public OutputStream create(String path) throws IOException {
    requireRunning();
    paths.take(path);
    try {
      OutputStream out =
          Files.newOutputStream(
              folders.file(path), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      started();
      return new BufferedOutputStream(new RecordedStream(this, path, out), BUFFER);
    } catch (IOException e) {
      throw explained(e);
    }
  }

  @Override
  public void write(String path, byte[] bytes) throws IOException {
    requireRunning();
    paths.take(path);
    try {
      try (SeekableByteChannel out = Files.newByteChannel(folders.file(path), NEW)) {
        started();
        for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
          out.write(rest);
        }
      }
      record(new WrittenFile(path, bytes.length, Sha256.hex(Sha256.digest().digest(bytes))));
    } catch (IOException e) {
      throw explained(e);
    }
  }

  @Override
  public void add(String path, Path file, long bytes, String sha256) throws IOException {
    requireRunning();
    paths.take(path);
    try {
      FileLinks.linkOrCopy(file, folders.file(path));
      started();
      record(new WrittenFile(path, bytes, sha256));
    } catch (IOException e) {
      throw explained(e);
    }
  }

  /**
   * Passes each file that is written to an action, in the order of the paths, but for the record of
   * the run. The action must not finish a file.
   */
  public void forEachFile(Seal.Action action) throws IOException {
    requireRunning();
    try (FileList files = written.sorted()) {
      for (WrittenFile file = files.next(); file != null; file = files.next()) {
        action.accept(
            new Seal.WrittenFile(
                file.path(), partialFolder().resolve(file.path()), file.bytes(), file.sha256()));
      }
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private synchronized void started() {
    unfinished++;
  }

  /** Takes note of a file that is whole. */
  void record(WrittenFile file) throws IOException {
    if (!file.path().equals(Replacement.RUN)) {
      written.add(file);
    }
    synchronized (this) {
      unfinished--;
    }
  }

  IOException explained(IOException failure) {
    return OutputRefused.explain(failure, folder());
  }

  /** Does the same for files whose paths do not tell their entries. */
  public UserChanges finish() throws IOException {
    return finish(path -> Optional.empty());
  }

  /**
   * Turns the written files into the output, and returns what became of files that a person
   * changed.
   *
   * @param entryOf tells the entry of a file by its path, if that says it: a file whose entry has
   *     another file now is not kept by an update
   * @throws IllegalStateException when a file was not closed or could not be written
   * @throws OutputRefused when other programs' files are in the way; nothing has been changed then
   */
  public UserChanges finish(Function<String, Optional<String>> entryOf) throws IOException {
    requireRunning();
    requireWhole();
    ended = true;
    destination.partial().dropKept();
    try {
      writeManifest();
      if (destination.inPlace()) {
        return new Replacement(destination, existing, entryOf).run(request.version());
      }
      rename();
      return UserChanges.NONE;
    } catch (IOException e) {
      throw explained(e);
    }
  }

  private void writeManifest() throws IOException {
    PartialFolder partial = destination.partial();
    try (FileList files = written.sorted()) {
      Manifest.create(partial.manifest(), request.version(), files);
    }
    written.clear();
  }

  /** Renames the partial folder; without the request, the manifest marks it as Pressport's. */
  private void rename() throws IOException {
    destination.admit(OverwriteMode.REFUSE);
    Files.delete(destination.partial().request());
    Files.move(partialFolder(), folder(), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Removes the partial folder of a run that failed, unless the kept folder holds something. */
  public void abandon() throws IOException {
    if (destination.partial().keeps()) {
      ended = true;
    } else {
      discard();
    }
  }

  /** Removes the partial folder, for a run that has nothing to show. */
  public void discard() throws IOException {
    requireRunning();
    ended = true;
    destination.partial().discard();
  }

  private void requireRunning() {
    if (ended) {
      throw new IllegalStateException("finished or discarded already: " + folder());
    }
  }

  private synchronized void requireWhole() {
    if (unfinished > 0) {
      throw new IllegalStateException(unfinished + " files were not closed, or failed");
    }
  }

  /** Releases the folder for other runs. */
  @Override
  public void close() throws IOException {
    ended = true;
    lock.close();
  }
}
