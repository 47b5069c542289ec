package dev.pressport.source.wxr;

import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceProblem;
import dev.pressport.source.file.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Reads documents one after the other. */
final class WxrRows implements RowReader {
  private final Iterator<Document> inputs;
  private final ItemReader.Limits limits;
  private final Problems problems;
  private final Workers workers = new Workers();
  private final TextSpool spool;
  private final CommentList comments;
  private final List<Truncation> truncations = new ArrayList<>();
  private final AtomicLong bytesRead = new AtomicLong();
  private @Nullable WxrDocument document;

  WxrRows(List<Document> inputs, Path workFolder, ItemReader.Limits limits, Problems problems) {
    this.inputs = inputs.iterator();
    this.limits = limits;
    this.problems = problems;
    this.spool = new TextSpool(workFolder);
    this.comments = new CommentList(workFolder.resolve("comments"));
  }

  @Override
  public @Nullable Row next() throws IOException {
    while (true) {
      WxrDocument current = document;
      if (current == null) {
        if (!inputs.hasNext()) {
          return null;
        }
        document = open(inputs.next());
        continue;
      }
      Row row = current.next();
      if (row != null) {
        return row;
      }
      end(current);
    }
  }

  private WxrDocument open(Document input) throws IOException {
    return new WxrDocument(
        input,
        bytesRead::addAndGet,
        new WxrDocument.Tools(spool, comments, limits, workers),
        problems);
  }

  private void end(WxrDocument ended) throws IOException {
    ended.close();
    document = null;
    ended.problemsOfWhole().forEach(problems::add);
    Truncation truncation = ended.truncation();
    if (truncation != null) {
      truncations.add(truncation);
      problems.add(
          Problem.of(
                  SourceProblem.SOURCE_TRUNCATED,
                  truncation.lastWhole() == null
                      ? "No item is whole."
                      : "The last whole item is " + truncation.lastWhole() + ".")
              .inSource(truncation.origin())
              .at(truncation.offset()));
    }
  }

  @Override
  public long bytesRead() {
    return bytesRead.get();
  }

  @Override
  public List<Truncation> truncations() {
    return List.copyOf(truncations);
  }

  @Override
  public void close() throws IOException {
    if (document != null) {
      document.close();
    }
    workers.close();
    comments.close();
    spool.close();
  }
}
