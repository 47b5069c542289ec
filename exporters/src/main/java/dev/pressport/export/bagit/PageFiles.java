package dev.pressport.export.bagit;

import dev.pressport.export.Output;
import dev.pressport.export.output.SortedLines;
import dev.pressport.html.Html;
import dev.pressport.html.Titles;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.work.WorkMemory;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The files of the pages: one for each entry, with the comments that follow it, a list for each
 * type by date, and a list of the types.
 */
final class PageFiles implements Closeable {
  /** The list of the types. */
  static final String INDEX = "index.html";

  /** More bits than the seconds of all dates of four digits need. */
  private static final int DATE_BITS = 40;

  private static final long UNDATED = (1L << DATE_BITS) - 1;

  private static final Comparator<String> LABELS = String.CASE_INSENSITIVE_ORDER;

  private final Output output;
  private final BagLayout layout;
  private final EntryPage pages;
  private final SortedLines lines;
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<TypeCount> types = new ArrayList<>();
  private @Nullable OutputStream open;
  private long openId;
  private boolean hasComments;

  /** The number of entries of a type that have pages. */
  private static final class TypeCount {
    private final String type;
    private long count;

    TypeCount(String type) {
      this.type = type;
    }

    String type() {
      return type;
    }
  }

  PageFiles(Output output, BagLayout layout, EntryPage pages, Path workFolder) {
    this.output = output;
    this.layout = layout;
    this.pages = pages;
    this.lines = new SortedLines(workFolder, WorkMemory.share(64));
  }

  /** Writes the page of an entry, which stays open for its comments. */
  void begin(Entry entry, byte[] page) throws IOException {
    end();
    String path = layout.page(entry.id(), entry.type(), entry.slug());
    open = output.create(path);
    openId = entry.id();
    hasComments = false;
    open.write(page);
    int number = numbers.computeIfAbsent(entry.type(), this::number);
    types.get(number).count++;
    lines.add(key(number, entry), line(entry, path.substring(path.lastIndexOf('/') + 1)));
  }

  private int number(String type) {
    types.add(new TypeCount(type));
    return types.size() - 1;
  }

  /** Returns the place of an entry: by type, and the latest first. */
  private static long key(int type, Entry entry) {
    long date =
        entry.date() == null
            ? UNDATED
            : Math.min(
                Math.max(UNDATED / 2 - entry.date().toEpochSecond(ZoneOffset.UTC), 0), UNDATED - 1);
    return ((long) type << DATE_BITS) + date;
  }

  private byte[] line(Entry entry, String name) {
    String date = entry.date() == null ? "" : entry.date().toLocalDate().toString();
    String mark = pages.isPublic(entry) ? "" : " <em class=\"mark\">not public</em>";
    String line =
        "<li><time>"
            + date
            + "</time> <a href=\""
            + Html.attribute(Hrefs.encoded(name))
            + "\" dir=\"auto\">"
            + Html.escape(Titles.of(entry.title(), entry.slug()))
            + "</a>"
            + mark
            + "</li>\n";
    return bytes(line);
  }

  /** Adds a comment to the page of its entry; one whose entry is gone is on no page. */
  void add(Comment comment, byte[] part) throws IOException {
    if (open == null || comment.entryId() != openId) {
      return;
    }
    if (!hasComments) {
      hasComments = true;
      open.write(bytes(EntryPage.COMMENTS));
    }
    open.write(part);
  }

  private void end() throws IOException {
    OutputStream page = open;
    open = null;
    if (page != null) {
      try (page) {
        page.write(bytes(hasComments ? "</section>\n" + Page.END : Page.END));
      }
    }
  }

  /** Ends the last page and writes the lists. */
  void finish() throws IOException {
    end();
    try (TypeLists lists = new TypeLists()) {
      lines.forEach(lists::add);
    }
    output.write(Page.STYLE, bytes(Resource.text("style.css")));
    try (OutputStream out = output.create(INDEX)) {
      out.write(bytes(pages.index(counts(true), counts(false))));
    }
  }

  private List<EntryPage.TypeLink> counts(boolean content) {
    return types.stream()
        .filter(type -> pages.isContent(type.type()) == content)
        .sorted(
            Comparator.comparing((TypeCount type) -> pages.label(type.type()), LABELS)
                .thenComparing(TypeCount::type))
        .map(
            type ->
                new EntryPage.TypeLink(type.type(), layout.folder(type.type()) + INDEX, type.count))
        .toList();
  }

  /** The lists of the types, one after the other. */
  private final class TypeLists implements Closeable {
    private int number = -1;
    private @Nullable OutputStream list;

    void add(long key, byte[] line) throws IOException {
      int type = (int) (key >> DATE_BITS);
      OutputStream out = list;
      if (out == null || type != number) {
        close();
        number = type;
        String name = types.get(type).type();
        out = output.create(layout.folder(name) + INDEX);
        list = out;
        out.write(bytes(pages.listHead(name)));
      }
      out.write(line);
    }

    @Override
    public void close() throws IOException {
      OutputStream out = list;
      list = null;
      if (out != null) {
        try (out) {
          out.write(bytes("</ul>\n" + Page.END));
        }
      }
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    OutputStream page = open;
    open = null;
    if (page != null) {
      page.close();
    }
    lines.close();
  }
}
