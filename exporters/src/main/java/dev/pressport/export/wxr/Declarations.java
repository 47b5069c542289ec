package dev.pressport.export.wxr;

import dev.pressport.export.output.SortedLines;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The authors and terms of a site, in the order of the source, but with the parent of a term before
 * the term: an importer makes one after the other.
 */
final class Declarations implements Closeable {
  private static final int DEPTH_BITS = 6;
  private static final int DEEPEST = (1 << DEPTH_BITS) - 1;

  private final SiteIndex index;
  private final SortedLines lines;
  private final @Nullable Map<String, Integer> sizes;
  private long size;

  /**
   * Creates the declarations.
   *
   * @param selected whether they are written in parts
   */
  Declarations(SiteIndex index, Path folder, boolean selected) {
    this.index = index;
    this.lines = new SortedLines(folder);
    this.sizes = selected ? new HashMap<>() : null;
  }

  static String author(String login) {
    return "author:" + login;
  }

  static String term(Term.Key term) {
    return "term:" + term.taxonomy() + ":" + term.slug();
  }

  void addAuthor(String login, byte[] xml) throws IOException {
    add(0, author(login), xml);
  }

  void addTerm(Term.Key term, byte[] xml) throws IOException {
    long row = 0;
    int depth = -1;
    Optional<TermOutline> ancestor = index.term(term);
    while (ancestor.isPresent() && depth < DEEPEST) {
      row = Math.max(row, ancestor.get().row());
      depth++;
      ancestor = parent(ancestor.get());
    }
    add((row + 1) << DEPTH_BITS | Math.max(depth, 0), term(term), xml);
  }

  private Optional<TermOutline> parent(TermOutline term) {
    return term.parentSlug() == null
        ? Optional.empty()
        : index.term(new Term.Key(term.key().taxonomy(), term.parentSlug()));
  }

  private void add(long place, String key, byte[] xml) throws IOException {
    byte[] name = key.getBytes(StandardCharsets.UTF_8);
    lines.add(
        place,
        ByteBuffer.allocate(Integer.BYTES + name.length + xml.length)
            .putInt(name.length)
            .put(name)
            .put(xml)
            .array());
    size += xml.length;
    if (sizes != null) {
      sizes.put(key, xml.length);
    }
  }

  /** Adds a term and those above it to the declarations that are needed. */
  void need(Term.Key term, Set<String> needed) {
    Optional<TermOutline> ancestor = index.term(term);
    needed.add(term(term));
    for (int depth = 0; ancestor.isPresent() && depth < DEEPEST; depth++) {
      needed.add(term(ancestor.get().key()));
      ancestor = parent(ancestor.get());
    }
  }

  /** Returns the length of all in bytes. */
  long size() {
    return size;
  }

  /** Returns the length of one in bytes; 0 when it is not declared. */
  int size(String key) {
    return sizes == null ? 0 : sizes.getOrDefault(key, 0);
  }

  /** Writes those that are needed. */
  void writeTo(OutputStream out, @Nullable Set<String> needed) throws IOException {
    lines.forEach(
        (place, line) -> {
          int length = ByteBuffer.wrap(line).getInt();
          int start = Integer.BYTES + length;
          String key = new String(line, Integer.BYTES, length, StandardCharsets.UTF_8);
          if (needed == null || needed.contains(key)) {
            out.write(line, start, line.length - start);
          }
        });
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
