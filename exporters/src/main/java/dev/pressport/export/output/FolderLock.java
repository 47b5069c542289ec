package dev.pressport.export.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Keeps two runs out of one folder: a lock on a file that holds the process id of its owner.
 *
 * <p>The file lies beside the folder, so that the folder can be emptied and renamed meanwhile. The
 * file remains when a run is killed; the lock does not.
 */
public final class FolderLock implements Closeable {

  /** The locked position, far behind the process id: Windows forbids reading locked bytes. */
  private static final long POSITION = Long.MAX_VALUE - 1;

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /**
   * Locks a folder, which need not exist.
   *
   * @throws OutputRefused when another run holds it
   */
  public static FolderLock of(Path folder) throws IOException {
    Path file = folder.resolveSibling(folder.getFileName() + ".lock");
    while (true) {
      FolderLock lock = tryLock(file, folder);
      if (lock != null) {
        return lock;
      }
    }
  }

  /** A lock, or null when the file was deleted by its last owner in between. */
  private static @Nullable FolderLock tryLock(Path file, Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            LinkOption.NOFOLLOW_LINKS);
    boolean held = false;
    try {
      Object before = identityOf(file);
      if (lockOf(channel) == null) {
        throw OutputRefused.inUse(folder, processId(channel));
      }
      if (!Files.exists(file) || !Objects.equals(before, identityOf(file))) {
        return null;
      }
      channel.truncate(0);
      channel.write(utf8(Long.toString(ProcessHandle.current().pid())), 0);
      held = true;
      return new FolderLock(file, channel);
    } finally {
      if (!held) {
        channel.close();
      }
    }
  }

  private static @Nullable FileLock lockOf(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(POSITION, 1, false);
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  private static @Nullable Object identityOf(Path file) throws IOException {
    return Files.exists(file)
        ? Files.readAttributes(file, BasicFileAttributes.class).fileKey()
        : null;
  }

  private static OptionalLong processId(FileChannel channel) throws IOException {
    ByteBuffer content = ByteBuffer.allocate(20);
    channel.read(content, 0);
    try {
      String id = StandardCharsets.UTF_8.decode(content.flip()).toString();
      return OptionalLong.of(Long.parseLong(id));
    } catch (NumberFormatException notYetWritten) {
      return OptionalLong.empty();
    }
  }

  private static ByteBuffer utf8(String text) {
    return StandardCharsets.UTF_8.encode(text);
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      Files.deleteIfExists(file);
      channel.close();
    }
  }
}
