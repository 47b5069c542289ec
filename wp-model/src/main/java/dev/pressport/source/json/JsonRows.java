package dev.pressport.source.json;

import dev.pressport.model.Entry;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceProblem;
import dev.pressport.work.TextFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** Reads the files of one folder: authors, terms, entries with their comments, other comments. */
final class JsonRows implements RowReader {
  private final String origin;
  private final long bytes;
  private final Problems problems;
  private final TextFiles texts;
  private final ItemLines.Tools tools;
  private final Iterator<ItemFile> files;
  private final @Nullable ItemLines commentLines;
  private final CommentJoin join;
  private final List<Truncation> truncations = new ArrayList<>();
  private @Nullable ItemLines current;
  private Iterator<Long> comments = List.<Long>of().iterator();
  private @Nullable String lastWhole;
  private long kept;
  private long done;
  private boolean onlyCommentsLeft;
  private boolean ended;

  /**
   * Starts reading.
   *
   * @param work a folder for this reading alone, which need not exist
   * @param sticky whether the site names an entry as sticky
   */
  JsonRows(JsonFolder folder, Path work, long longest, LongPredicate sticky, Problems problems)
      throws IOException {
    origin = folder.location().name();
    bytes = folder.bytes();
    this.problems = problems;
    Files.createDirectories(work);
    texts = new TextFiles(work);
    CopiedAddresses copies = CopiedAddresses.of(folder.location().path());
    tools = new ItemLines.Tools(origin, texts, longest, sticky, copies);
    files = folder.items().iterator();
    ItemFile ofComments = folder.comments();
    commentLines = ofComments == null ? null : new ItemLines(ofComments, tools);
    join = new CommentJoin(commentLines, work.resolve("comments.sqlite"));
  }

  @Override
  public @Nullable Row next() throws IOException {
    Row row = nextComment();
    while (row == null && !onlyCommentsLeft) {
      row = nextItem();
      if (row == null) {
        row = nextComment();
      }
    }
    ended = row == null;
    return row;
  }

  private @Nullable Row nextComment() throws IOException {
    while (commentLines != null && comments.hasNext()) {
      Row row = commentLines.at(comments.next());
      if (row != null) {
        return row;
      }
      if (commentLines.brokenOff()) {
        tellTruncation(commentLines);
      }
    }
    return null;
  }

  /** The next author, term or entry; after the last one, makes ready the comments that are left. */
  private @Nullable Row nextItem() throws IOException {
    ItemLines lines = current;
    if (lines == null) {
      if (files.hasNext()) {
        current = new ItemLines(files.next(), tools);
      } else {
        onlyCommentsLeft = true;
        comments = join.left();
      }
      return null;
    }
    Row row = lines.next();
    if (row == null) {
      end(lines);
    } else if (row.item() instanceof Entry entry) {
      kept++;
      lastWhole = entry.type() + " " + entry.id();
      comments = join.of(entry.id());
    }
    return row;
  }

  private void end(ItemLines lines) throws IOException {
    done += lines.position();
    if (lines.brokenOff()) {
      tellTruncation(lines);
    }
    lines.close();
    current = null;
  }

  private void tellTruncation(ItemLines lines) {
    truncations.add(
        new Truncation(
            Whole.CLEAN_JSON, origin, lastWhole, lines.offset(), lines.position(), kept));
    problems.add(
        Problem.of(
                SourceProblem.SOURCE_TRUNCATED,
                lines.file().name() + " ends in the middle of an item.")
            .inSource(origin)
            .at(lines.offset()));
  }

  @Override
  public long bytesRead() {
    return ended ? bytes : done + (current == null ? 0 : current.position());
  }

  @Override
  public List<Truncation> truncations() {
    return List.copyOf(truncations);
  }

  @Override
  public void close() throws IOException {
    if (current != null) {
      current.close();
    }
    if (commentLines != null) {
      commentLines.close();
    }
    join.close();
    texts.close();
  }
}
