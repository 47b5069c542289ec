package dev.pressport.export.migrate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a {@code report.json} that a later check needs.
 *
 * @param target the id of the target
 * @param newHome where the new site lives; null when that is not known
 * @param missingFiles the number of media files that the export did not find
 * @param truncated whether the source was cut off
 * @param skipped the number of problems with skipped items
 * @param lines the ledger: post types, then authors, terms and comments
 * @param oldAddresses null for a target that does not change links
 */
public record StoredReport(
    String target,
    boolean complete,
    @Nullable String newHome,
    long missingFiles,
    boolean truncated,
    long skipped,
    List<Account> lines,
    Report.@Nullable OldAddresses oldAddresses) {
  private static final JsonFactory FACTORY = new JsonFactory();

  /** A line of the ledger under the name of what it counts. */
  public record Account(String name, Ledger.Line line) {}

  public StoredReport {
    lines = List.copyOf(lines);
  }

  /** Returns whether everything is there but media files. */
  public boolean lacksOnlyFiles() {
    return missingFiles > 0
        && !truncated
        && skipped == 0
        && lines.stream().allMatch(account -> account.line().skipped() == 0);
  }

  /** Reads a report; null when it is not as Pressport writes it. */
  public static @Nullable StoredReport read(Path file) throws IOException {
    try (JsonParser json = FACTORY.createParser(file.toFile())) {
      return json.nextToken() == JsonToken.START_OBJECT ? new Reader(json).read() : null;
    } catch (JsonProcessingException | CharConversionException e) {
      return null;
    }
  }

  private static final class Reader {
    private final JsonParser json;
    private final List<Account> lines = new ArrayList<>();
    private String target = "";
    private boolean complete;
    private @Nullable String newHome;
    private long missingFiles;
    private boolean truncated;
    private long skipped;
    private Report.@Nullable OldAddresses oldAddresses;

    Reader(JsonParser json) {
      this.json = json;
    }

    StoredReport read() throws IOException {
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        switch (name) {
          case "target" -> target = json.getValueAsString("");
          case "newHome" -> newHome = json.getValueAsString();
          case "complete" -> complete = value == JsonToken.VALUE_TRUE;
          case "source" -> source();
          case "problems" -> skipped = numbers().getOrDefault("SKIPPED", 0L);
          case "media" -> missingFiles = numbers().getOrDefault("missing", 0L);
          case "authors", "terms", "comments" -> line(name);
          case "items" -> lines();
          case "oldAddresses" -> oldAddresses();
          default -> json.skipChildren();
        }
      }
      return new StoredReport(
          target, complete, newHome, missingFiles, truncated, skipped, lines, oldAddresses);
    }

    private void lines() throws IOException {
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        line(name);
      }
    }

    private void line(String account) throws IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        return;
      }
      Map<String, Long> numbers = numbers();
      lines.add(
          new Account(
              account,
              new Ledger.Line(
                  numbers.getOrDefault("read", 0L),
                  numbers.getOrDefault("exported", 0L),
                  numbers.getOrDefault("filtered", 0L),
                  numbers.getOrDefault("merged", 0L),
                  numbers.getOrDefault("skipped", 0L))));
    }

    /** The numbers of the current object. */
    private Map<String, Long> numbers() throws IOException {
      Map<String, Long> numbers = new LinkedHashMap<>();
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        numbers.put(name, json.getValueAsLong());
        json.skipChildren();
      }
      return numbers;
    }

    private void source() throws IOException {
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        if (name.equals("truncated") && value == JsonToken.START_ARRAY) {
          JsonToken first = json.nextToken();
          truncated = first != JsonToken.END_ARRAY;
          while (first == JsonToken.START_OBJECT) {
            json.skipChildren();
            first = json.nextToken();
          }
        } else {
          json.skipChildren();
        }
      }
    }

    private void oldAddresses() throws IOException {
      long count = 0;
      long total = 0;
      List<String> hosts = new ArrayList<>();
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        switch (name) {
          case "count" -> count = json.getValueAsLong();
          case "total" -> total = json.getValueAsLong();
          case "hosts" -> {
            while (value == JsonToken.START_ARRAY && json.nextToken() == JsonToken.VALUE_STRING) {
              hosts.add(json.getText());
            }
          }
          default -> json.skipChildren();
        }
      }
      oldAddresses = new Report.OldAddresses(count, total, hosts);
    }
  }
}
