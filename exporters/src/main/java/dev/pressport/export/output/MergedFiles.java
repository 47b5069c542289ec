package dev.pressport.export.output;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several lists as one. A path comes once with each content that they name. */
final class MergedFiles implements FileList {

  /** No files. */
  static final FileList NONE =
      new FileList() {
        @Override
        public @Nullable WrittenFile next() {
          return null;
        }

        @Override
        public void close() {}
      };

  private record Head(WrittenFile file, FileList rest) {}

  private final List<? extends FileList> lists;
  private final PriorityQueue<Head> heads = new PriorityQueue<>(Comparator.comparing(Head::file));

  /** Takes the lists over, and closes them when they cannot be read. */
  MergedFiles(List<? extends FileList> lists) throws IOException {
    this.lists = lists;
    try {
      for (FileList list : lists) {
        advance(list);
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  @Override
  public @Nullable WrittenFile next() throws IOException {
    Head head = heads.poll();
    if (head == null) {
      return null;
    }
    advance(head.rest());
    for (Head same = heads.peek(); isSame(head, same); same = heads.peek()) {
      advance(heads.remove().rest());
    }
    return head.file();
  }

  private static boolean isSame(Head head, @Nullable Head other) {
    return other != null && other.file().compareTo(head.file()) == 0;
  }

  private void advance(FileList list) throws IOException {
    WrittenFile file = list.next();
    if (file != null) {
      heads.add(new Head(file, list));
    }
  }

  @Override
  public void close() throws IOException {
    for (FileList list : lists) {
      list.close();
    }
  }
}
