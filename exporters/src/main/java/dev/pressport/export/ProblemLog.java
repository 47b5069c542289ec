package dev.pressport.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.source.Problem;
import dev.pressport.source.Problem.Severity;
import dev.pressport.source.Problems;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes problems as they come, one a line, and counts them. For one thread. */
final class ProblemLog implements Problems, Closeable {
  private static final int EXAMPLES = 3;

  private final JsonGenerator json;
  private final OutputStream out;
  private final Progress progress;
  private final Map<Severity, Long> counts = new EnumMap<>(Severity.class);
  private final Map<String, Group> groups = new LinkedHashMap<>();

  private record Group(Severity severity, long count, List<Problem> examples) {}

  ProblemLog(OutputStream out, Progress progress) throws IOException {
    this.out = out;
    this.progress = progress;
    this.json = new JsonFactory().createGenerator(out).setRootValueSeparator(null);
    for (Severity severity : Severity.values()) {
      counts.put(severity, 0L);
    }
  }

  @Override
  public void add(Problem problem) {
    progress.problem(problem);
    counts.merge(problem.severity(), 1L, Long::sum);
    groups.merge(
        problem.code(),
        new Group(problem.severity(), 1, List.of(problem)),
        (old, one) -> {
          List<Problem> examples = new ArrayList<>(old.examples());
          if (examples.size() < EXAMPLES) {
            examples.add(problem);
          }
          Severity worst =
              old.severity().compareTo(one.severity()) >= 0 ? old.severity() : one.severity();
          return new Group(worst, old.count() + 1, examples);
        });
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
    json.writeStringField("field", problem.field());
    number("offset", problem.offset());
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void number(String name, @org.jspecify.annotations.Nullable Long value)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  /** How many of each severity. */
  Map<Severity, Long> counts() {
    return counts;
  }

  /** The kinds of problems in the order of their first. */
  List<Report.ProblemGroup> groups() {
    return groups.entrySet().stream()
        .map(
            e ->
                new Report.ProblemGroup(
                    e.getKey(),
                    e.getValue().severity(),
                    e.getValue().count(),
                    e.getValue().examples()))
        .toList();
  }

  @Override
  public void close() throws IOException {
    json.flush();
    out.close();
  }
}
