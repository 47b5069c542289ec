package dev.pressport.export.migrate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.problem.ItemReference;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.ProblemSamples;
import dev.pressport.problem.Problems;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes problems as they come, one a line, and counts them. For one thread. */
final class ProblemLog implements Problems, Closeable {
  private final JsonGenerator json;
  private final OutputStream out;
  private final Progress progress;
  private final ItemReferences references;
  private final ProblemGroups groups = new ProblemGroups();
  private final ProblemSamples samples = new ProblemSamples();

  ProblemLog(OutputStream out, Progress progress, ItemReferences references) throws IOException {
    this.out = out;
    this.progress = progress;
    this.references = references;
    this.json = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
  }

  @Override
  public void add(Problem problem) {
    log(references.completed(problem));
  }

  /** Adds problems of an item, with its name and addresses. */
  void add(List<Problem> problems, Supplier<ItemReference> item) {
    if (!problems.isEmpty()) {
      ItemReference reference = item.get();
      problems.forEach(problem -> log(problem.in(reference)));
    }
  }

  /** Returns the names and addresses of items. */
  ItemReferences references() {
    return references;
  }

  private void log(Problem problem) {
    progress.problem(problem);
    groups.add(problem);
    samples.add(problem);
    try {
      write(problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("severity", problem.severity().name());
    json.writeStringField("code", problem.code());
    json.writeStringField("message", problem.message());
    json.writeStringField("source", problem.source());
    json.writeStringField("type", problem.type());
    number("id", problem.id());
    ProblemsJson.write(problem.item(), json);
    json.writeStringField("field", problem.field());
    number("offset", problem.offset());
    if (problem.subject() != null) {
      json.writeStringField("subject", problem.subject());
      json.writeNumberField("times", problem.times());
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void number(String name, @Nullable Long value) throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  /** Returns all logged problems, by kind. */
  ProblemGroups groups() {
    return groups;
  }

  /** Returns the first problems of each kind. */
  List<ProblemSamples.Kind> samples() {
    return samples.kinds();
  }

  @Override
  public void close() throws IOException {
    json.flush();
    out.close();
  }
}
