package dev.pressport.export.wxr;

import dev.pressport.export.Output;
import dev.pressport.export.output.SortedLines;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.problem.ItemProblems;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.RandomAccessFile;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files of a limited size, each a whole export file. The first one has all authors and terms, the
 * others those that their items need. An item that is larger than the limit has a file to itself.
 *
 * <p>The importer connects the entries of one file. So a part names again the entries of earlier
 * parts that its own refer to: the importer recognises them by title, date and type.
 */
final class Parts implements WxrFiles {
  private static final int BUFFER = 1 << 16;
  private static final ItemProblems MUTE = new ItemProblems(null, "", null);

  private final Output output;
  private final String name;
  private final Frame frame;
  private final Declarations declarations;
  private final long limit;
  private final SiteIndex index;
  private final StoredIds ids;
  private final Path folder;
  private final long frameSize;

  /** The items, in the order in which they came. */
  private final Counted items;

  /** The items' extents and needs, by their places. */
  private final SortedLines pieces;

  private final ImportOrder order;
  private final BitSet written = new BitSet();
  private long entry;
  private long itemStart;
  private final Set<String> itemDeclarations = new HashSet<>();
  private long itemTarget;

  Parts(
      Output output,
      String name,
      Frame frame,
      Declarations declarations,
      long limit,
      SiteIndex index,
      StoredIds ids,
      Path folder)
      throws IOException {
    this.output = output;
    this.name = name;
    this.frame = frame;
    this.declarations = declarations;
    this.limit = limit;
    this.index = index;
    this.ids = ids;
    this.folder = folder;
    this.items = new Counted(folder.resolve("items"));
    this.pieces = new SortedLines(Files.createDirectories(folder.resolve("pieces")));
    this.order = ImportOrder.of(index);
    ByteArrayOutputStream around = new ByteArrayOutputStream();
    frame.writeStart(around);
    frame.writeEnd(around);
    this.frameSize = around.size() + 1L;
  }

  /** A file that counts its bytes. */
  private static final class Counted extends OutputStream {
    private final Path file;
    private final OutputStream out;
    private long count;

    Counted(Path file) throws IOException {
      this.file = file;
      this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }

  /** The extent of an item, and what it needs. */
  private record Piece(int place, long start, long length, Needs needs) {
    byte[] bytes() throws IOException {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      DataOutputStream out = new DataOutputStream(bytes);
      out.writeLong(start);
      out.writeLong(length);
      out.writeLong(needs.target());
      out.writeInt(needs.declarations().size());
      for (String key : needs.declarations()) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
      return bytes.toByteArray();
    }

    static Piece of(int place, byte[] bytes) throws IOException {
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
      long start = in.readLong();
      long length = in.readLong();
      long target = in.readLong();
      Set<String> keys = new HashSet<>();
      for (int left = in.readInt(); left > 0; left--) {
        keys.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
      }
      return new Piece(place, start, length, new Needs(keys, target));
    }
  }

  @Override
  public OutputStream item(long id) {
    entry = id;
    itemStart = items.count;
    itemDeclarations.clear();
    itemTarget = 0;
    return items;
  }

  @Override
  public void needs(Needs needs) {
    itemDeclarations.addAll(needs.declarations());
    itemTarget = Math.max(itemTarget, needs.target());
  }

  @Override
  public void endItem() throws IOException {
    int place = order.placeOf(entry);
    Needs needs = new Needs(itemDeclarations, itemTarget);
    pieces.add(place, new Piece(place, itemStart, items.count - itemStart, needs).bytes());
    written.set(place);
  }

  @Override
  public Optional<String> path() {
    return Optional.empty();
  }

  @Override
  public void finish() throws IOException {
    items.close();
    try (RandomAccessFile source = new RandomAccessFile(items.file.toFile(), "r")) {
      Part[] part = {new Part(1, 0)};
      List<Piece> menu = new ArrayList<>();
      pieces.forEach(
          (place, line) -> {
            Piece piece = Piece.of((int) place, line);
            if (!order.continuesMenu(piece.place)) {
              part[0] = part[0].with(menu, source);
              menu.clear();
            }
            menu.add(piece);
          });
      part[0] = part[0].with(menu, source);
      part[0].end();
    }
    close();
  }

  @Override
  public void close() throws IOException {
    items.close();
    Files.deleteIfExists(items.file);
    pieces.close();
  }

  /** A part in the making. */
  private final class Part {
    private final int number;
    private final int first;
    private final Set<String> needed = new HashSet<>();
    private final Map<Integer, byte[]> again = new TreeMap<>();
    private final Counted body;
    private long size;

    Part(int number, int first) throws IOException {
      this.number = number;
      this.first = first;
      this.body = new Counted(folder.resolve("part"));
      this.size = frameSize + (number == 1 ? declarations.size() : 0);
    }

    /** Adds items that should be in one part, and returns the part that has the last of them. */
    Part with(List<Piece> together, RandomAccessFile source) throws IOException {
      Addition addition = new Addition(this);
      for (Piece piece : together) {
        addition.add(piece);
      }
      if (size + addition.size <= limit || (body.count == 0 && together.size() == 1)) {
        for (Piece piece : together) {
          copy(source, piece);
        }
        needed.addAll(addition.declared);
        again.putAll(addition.again);
        size += addition.size;
        return this;
      }
      if (body.count > 0) {
        end();
        return new Part(number + 1, together.get(0).place).with(together, source);
      }
      Part part = this;
      for (Piece piece : together) {
        part = part.with(List.of(piece), source);
      }
      return part;
    }

    private void copy(RandomAccessFile source, Piece piece) throws IOException {
      source.seek(piece.start);
      byte[] buffer = new byte[BUFFER];
      long left = piece.length;
      while (left > 0) {
        int n = source.read(buffer, 0, (int) Math.min(left, buffer.length));
        if (n < 0) {
          throw new IOException("The file of items is cut off: " + items.file);
        }
        body.write(buffer, 0, n);
        left -= n;
      }
    }

    void end() throws IOException {
      body.close();
      String path = String.format(Locale.ROOT, "%s.wxr.%03d.xml", name, number);
      try (OutputStream out = output.create(path)) {
        frame.writeStart(out);
        declarations.writeTo(out, number == 1 ? null : needed);
        out.write('\n');
        for (byte[] stub : again.values()) {
          out.write(stub);
        }
        Files.copy(body.file, out);
        frame.writeEnd(out);
      }
      Files.delete(body.file);
    }
  }

  /** What a part gets with items. */
  private final class Addition {
    private final Part part;
    private final Set<String> declared = new HashSet<>();
    private final Map<Integer, byte[]> again = new TreeMap<>();
    private long size;

    Addition(Part part) {
      this.part = part;
    }

    void add(Piece piece) throws IOException {
      size += piece.length;
      for (String key : piece.needs.declarations()) {
        if (!part.needed.contains(key) && declared.add(key) && part.number > 1) {
          size += declarations.size(key);
        }
      }
      name(order.parentOf(piece.place), null);
      name(order.featuredOf(piece.place), null);
      name(order.placeOf(piece.needs.target()), null);
      List<Integer> featuring = new ArrayList<>();
      order.forEachFeaturing(piece.place, featuring::add);
      for (int place : featuring) {
        name(place, order.idAt(piece.place));
      }
    }

    /** Names an entry of an earlier part that an item refers to, or that refers to the item. */
    private void name(int place, @Nullable Long featured) throws IOException {
      if (place < 0 || place >= part.first || !written.get(place)) {
        return;
      }
      byte[] before = again.getOrDefault(place, part.again.get(place));
      if (before != null && featured == null) {
        return;
      }
      Optional<EntryOutline> earlier = index.entry(order.idAt(place)).filter(Parts::isFound);
      if (earlier.isPresent()) {
        byte[] item = again(earlier.get(), featured);
        again.put(place, item);
        size += item.length - (before == null ? 0 : before.length);
      }
    }
  }

  /** Facts: WordPress's post_exists(); it gives undated drafts another date. */
  private static boolean isFound(EntryOutline entry) {
    return entry.date() != null
        && !entry.date().startsWith("0000")
        && entry.title().indexOf('\\') < 0;
  }

  private byte[] again(EntryOutline entry, @Nullable Long featured) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Writer writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
    new ItemXml(new XmlText(writer), ids, MUTE).writeAgain(entry, featured);
    writer.write(ItemXml.END);
    writer.flush();
    return bytes.toByteArray();
  }
}
