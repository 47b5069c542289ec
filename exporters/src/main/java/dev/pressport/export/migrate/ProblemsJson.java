package dev.pressport.export.migrate;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.pressport.problem.ItemReference;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemGroups;
import dev.pressport.problem.ProblemKind.Topic;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Problems in numbers, as the fields {@code problems}, {@code problemKinds} and {@code
 * unreadTables} of a document.
 */
public final class ProblemsJson {
  private ProblemsJson() {}

  /** Writes the fields into the object that is open. */
  public static void write(
      Map<Severity, Long> counts, List<ProblemGroups.Group> groups, JsonGenerator json)
      throws IOException {
    json.writeObjectFieldStart("problems");
    for (Severity severity : Severity.values()) {
      json.writeNumberField(severity.name(), counts.getOrDefault(severity, 0L));
    }
    json.writeEndObject();
    json.writeArrayFieldStart("problemKinds");
    for (ProblemGroups.Group group : groups) {
      json.writeStartObject();
      json.writeStringField("code", group.code());
      json.writeStringField("severity", group.severity().name());
      json.writeNumberField("count", group.count());
      if (group.subject() != null) {
        json.writeStringField("subject", group.subject());
        json.writeNumberField("times", group.times());
      }
      examples(group, json);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("unreadTables");
    for (ProblemGroups.Group group : groups) {
      if (group.kind().topic() == Topic.UNREAD && group.subject() != null) {
        json.writeNumberField(group.subject(), group.times());
      }
    }
    json.writeEndObject();
  }

  /** Writes the first items of a group, each once. */
  private static void examples(ProblemGroups.Group group, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("examples");
    Set<String> seen = new HashSet<>();
    for (Problem problem : group.examples()) {
      Long id = problem.id();
      if (id != null && seen.add(problem.type() + " " + id)) {
        json.writeStartObject();
        json.writeStringField("type", problem.type());
        json.writeNumberField("id", id);
        write(problem.item(), json);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  /** Writes the name and addresses of an item into the object that is open. */
  static void write(ItemReference item, JsonGenerator json) throws IOException {
    json.writeStringField("title", item.title());
    json.writeStringField("url", item.url());
    json.writeStringField("newUrl", item.newUrl());
    json.writeStringField("path", item.path());
  }
}
