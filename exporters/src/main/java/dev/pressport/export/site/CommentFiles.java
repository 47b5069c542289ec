package dev.pressport.export.site;

import dev.pressport.export.Output;
import dev.pressport.export.output.SortedLines;
import dev.pressport.export.value.ValueJson;
import dev.pressport.html.Titles;
import dev.pressport.html.Wpautop;
import dev.pressport.model.Comment;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The comments as data: a JSON file for each entry that has some, {@code 12.json} or, where the
 * source gave it no id, {@code no-id-3.json}; a list in the order of reading with the depth of each
 * below those it answers.
 */
final class CommentFiles implements Closeable {
  private static final int IDS = 2 * Long.BYTES;

  /** The bytes of a file that is written piece by piece. */
  private static final int LARGE = 1 << 20;

  private final SortedLines lines;

  /** A comment: its ids, and an object of JSON. */
  private static final class Line {
    final long id;
    final long parentId;
    final byte[] bytes;

    Line(long id, long parentId, byte[] bytes) {
      this.id = id;
      this.parentId = parentId;
      this.bytes = bytes;
    }
  }

  private record Placed(Line line, int depth) {}

  CommentFiles(Path folder) {
    lines = new SortedLines(folder);
  }

  /**
   * Returns a comment, whose text is in memory, in the form in which it is kept until the end.
   *
   * @param rewriting gives HTML its new addresses
   */
  static byte[] line(Comment comment, UnaryOperator<String> rewriting) {
    FrontMatter facts = new FrontMatter();
    facts.number("id", comment.id()).number("parent", comment.parentId());
    facts.text("author", Titles.plain(comment.author().name()));
    facts.link("url", comment.author().website());
    facts.text("date", Moment.of(comment.date(), comment.dateUtc()));
    facts.text("type", comment.type().isEmpty() ? "comment" : comment.type());
    facts.text("html", rewriting.apply(Wpautop.apply(comment.content().string())));
    byte[] json = ValueJson.string(facts.dict()).getBytes(StandardCharsets.UTF_8);
    long parent = comment.parentId() == null ? 0 : comment.parentId();
    return ByteBuffer.allocate(IDS + json.length)
        .putLong(comment.id())
        .putLong(parent)
        .put(json)
        .array();
  }

  /** Keeps a comment of an entry. */
  void add(long entryId, byte[] line) throws IOException {
    lines.add(entryId, line);
  }

  /** Writes a file for each entry into a folder. */
  void writeTo(Output output, String folder) throws IOException {
    List<Line> ofOne = new ArrayList<>();
    long[] current = new long[1];
    lines.forEach(
        (entryId, bytes) -> {
          if (entryId != current[0]) {
            write(ofOne, output, path(folder, current[0]));
            ofOne.clear();
            current[0] = entryId;
          }
          ByteBuffer buffer = ByteBuffer.wrap(bytes);
          long id = buffer.getLong();
          long parentId = buffer.getLong();
          ofOne.add(new Line(id, parentId, bytes));
        });
    write(ofOne, output, path(folder, current[0]));
  }

  /** A name that begins with a hyphen looks like an option to other programs. */
  private static String path(String folder, long entryId) {
    return folder + Long.toString(entryId).replace("-", "no-id-") + ".json";
  }

  private static void write(List<Line> lines, Output output, String path) throws IOException {
    if (lines.isEmpty()) {
      return;
    }
    if (bytes(lines) > LARGE) {
      try (OutputStream out = output.create(path)) {
        write(lines, out);
      }
    } else {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      write(lines, file);
      output.write(path, file.toByteArray());
    }
  }

  private static long bytes(List<Line> lines) {
    long bytes = 0;
    for (Line line : lines) {
      bytes += line.bytes.length;
    }
    return bytes;
  }

  private static void write(List<Line> lines, OutputStream out) throws IOException {
    String before = "[\n";
    for (Placed placed : threaded(lines)) {
      out.write(ascii(before + "{\"depth\":" + placed.depth() + ","));
      byte[] bytes = placed.line().bytes;
      out.write(bytes, IDS + 1, bytes.length - IDS - 1);
      before = ",\n";
    }
    out.write(ascii("\n]\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * Returns the comments in threads; a reply to a missing comment, or in a loop, begins a thread.
   */
  private static List<Placed> threaded(List<Line> lines) {
    if (lines.size() == 1) {
      return List.of(new Placed(lines.get(0), 0));
    }
    Map<Long, List<Line>> answers = new LinkedHashMap<>();
    Map<Long, Line> byId = new LinkedHashMap<>();
    lines.forEach(line -> byId.putIfAbsent(line.id, line));
    List<Line> beginnings = new ArrayList<>();
    for (Line line : lines) {
      if (line.parentId == line.id || !byId.containsKey(line.parentId)) {
        beginnings.add(line);
      } else {
        answers.computeIfAbsent(line.parentId, id -> new ArrayList<>()).add(line);
      }
    }
    List<Placed> placed = new ArrayList<>();
    beginnings.forEach(line -> follow(line, answers, placed));
    while (!answers.isEmpty()) {
      List<Line> loop = answers.values().iterator().next();
      Line first = loop.remove(0);
      if (loop.isEmpty()) {
        answers.remove(first.parentId);
      }
      follow(first, answers, placed);
    }
    return placed;
  }

  private static void follow(Line first, Map<Long, List<Line>> answers, List<Placed> placed) {
    Deque<Placed> open = new ArrayDeque<>(List.of(new Placed(first, 0)));
    while (!open.isEmpty()) {
      Placed next = open.pop();
      placed.add(next);
      List<Line> below = answers.remove(next.line().id);
      if (below != null) {
        for (int i = below.size() - 1; i >= 0; i--) {
          open.push(new Placed(below.get(i), next.depth() + 1));
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
