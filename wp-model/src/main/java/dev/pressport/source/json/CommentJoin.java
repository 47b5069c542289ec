package dev.pressport.source.json;

import dev.pressport.index.Groups;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the comments of each entry in their file, where they stand by their own ids. */
final class CommentJoin implements Closeable {
  private static final String OF_ENTRY = "entry ";
  private static final String GIVEN = "given ";
  private static final String GONE = "gone";

  private final Path index;
  private final Groups offsets;
  private final @Nullable ItemLines comments;

  /**
   * Reads all comments, but only for which entry each is.
   *
   * @param index is used when there are many; must not exist
   */
  CommentJoin(@Nullable ItemLines comments, Path index) throws IOException {
    this.comments = comments;
    this.index = index;
    this.offsets = Groups.in(index);
    if (comments != null) {
      comments.forEachComment(
          0, (entry, offset) -> offsets.add(entry == null ? GONE : OF_ENTRY + entry, offset));
    }
  }

  /** Returns the offsets of an entry's comments; none when they were returned already. */
  Iterator<Long> of(long entryId) {
    List<Long> found = offsets.of(OF_ENTRY + entryId);
    if (found.isEmpty() || !offsets.of(GIVEN + entryId).isEmpty()) {
      return List.<Long>of().iterator();
    }
    offsets.add(GIVEN + entryId, entryId);
    return found.iterator();
  }

  /** Returns the offsets of the comments not returned so far, since their entries do not exist. */
  Iterator<Long> left() throws IOException {
    if (comments != null) {
      comments.forEachComment(
          0,
          (entry, offset) -> {
            if (entry != null && offsets.of(GIVEN + entry).isEmpty()) {
              offsets.add(GONE, offset);
            }
          });
    }
    return offsets.of(GONE).iterator();
  }

  @Override
  public void close() throws IOException {
    offsets.close();
    Files.deleteIfExists(index);
  }
}
