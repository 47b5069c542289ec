package dev.pressport.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Texts that break tables, or that programs take for commands. */
public final class HostileTexts {
  private HostileTexts() {}

  /** Returns each of them. */
  public static Stream<String> all() {
    return Stream.of(
        "=cmd|' /C calc'!A0",
        "\"quoted\", 'single'; DROP TABLE entries; --",
        "line one\nline two\r\nline three",
        "before\u0000after",
        "\u0001\u001f\u007f\ud83e\udded");
  }

  /** Makes a text the title of the first post in clean JSON, and the value of its only meta. */
  public static Path into(Path json, String text, String key) throws IOException {
    Path posts = json.resolve("entries/post.ndjson");
    ObjectMapper mapper = new ObjectMapper();
    List<String> lines = new ArrayList<>(Files.readAllLines(posts));
    ObjectNode post = (ObjectNode) mapper.readTree(lines.get(0));
    post.put("title", text);
    post.putObject("meta").putArray(key).add(text);
    lines.set(0, post.toString());
    Files.write(posts, lines);
    return json;
  }
}
