package dev.pressport.index;

import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.CommentOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Outlines as bytes. The form lives only as long as a run. */
final class OutlineCodec {
  private OutlineCodec() {}

  static byte[] write(EntryOutline entry) {
    return bytes(
        out -> {
          out.writeLong(entry.id());
          out.writeLong(entry.row());
          string(out, entry.type());
          string(out, entry.status());
          string(out, entry.slug());
          string(out, entry.title());
          string(out, entry.url());
          string(out, entry.guid());
          string(out, entry.author());
          out.writeLong(entry.parentId());
          string(out, entry.date());
          string(out, entry.modified());
          out.writeBoolean(entry.sticky());
          out.writeBoolean(entry.isProtected());
          number(out, entry.featured());
          out.writeInt(entry.terms().size());
          for (Term.Key term : entry.terms()) {
            string(out, term.taxonomy());
            string(out, term.slug());
          }
          out.writeInt(entry.oldSlugs().size());
          for (String slug : entry.oldSlugs()) {
            string(out, slug);
          }
        });
  }

  static EntryOutline readEntry(byte[] bytes) {
    return value(
        bytes,
        in ->
            new EntryOutline(
                in.readLong(),
                in.readLong(),
                required(in),
                required(in),
                required(in),
                required(in),
                string(in),
                string(in),
                string(in),
                in.readLong(),
                string(in),
                string(in),
                in.readBoolean(),
                in.readBoolean(),
                number(in),
                terms(in),
                strings(in)));
  }

  private static List<Term.Key> terms(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<Term.Key> terms = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      terms.add(new Term.Key(required(in), required(in)));
    }
    return terms;
  }

  private static List<String> strings(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<String> strings = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      strings.add(required(in));
    }
    return strings;
  }

  static byte[] write(TermOutline term) {
    return bytes(
        out -> {
          out.writeLong(term.row());
          string(out, term.key().taxonomy());
          string(out, term.key().slug());
          number(out, term.id());
          string(out, term.name());
          string(out, term.description());
          string(out, term.parentSlug());
          string(out, term.url());
          ValueCodec.write(out, term.meta());
        });
  }

  static TermOutline readTerm(byte[] bytes) {
    return value(
        bytes,
        in ->
            new TermOutline(
                in.readLong(),
                new Term.Key(required(in), required(in)),
                number(in),
                required(in),
                string(in),
                string(in),
                string(in),
                ValueCodec.readMetas(in)));
  }

  static byte[] write(AuthorOutline author) {
    return bytes(
        out -> {
          out.writeLong(author.row());
          string(out, author.login());
          number(out, author.id());
          string(out, author.nicename());
          string(out, author.displayName());
          string(out, author.url());
        });
  }

  static AuthorOutline readAuthor(byte[] bytes) {
    return value(
        bytes,
        in ->
            new AuthorOutline(
                in.readLong(), required(in), number(in), required(in), required(in), string(in)));
  }

  static byte[] write(CommentOutline comment) {
    return bytes(
        out -> {
          out.writeLong(comment.id());
          out.writeLong(comment.row());
          out.writeLong(comment.entryId());
          out.writeInt(comment.print());
        });
  }

  static CommentOutline readComment(byte[] bytes) {
    return value(
        bytes, in -> new CommentOutline(in.readLong(), in.readLong(), in.readLong(), in.readInt()));
  }

  static byte[] write(Part part) {
    return bytes(
        out -> {
          out.writeLong(part.outline().id());
          out.writeLong(part.menuOrder());
          string(out, part.excerpt());
          string(out, part.body());
          ValueCodec.write(out, part.meta());
        });
  }

  /** Reads a part of the entries that {@code entries} finds. */
  static @Nullable Part readPart(byte[] bytes, LongFunction<Optional<EntryOutline>> entries) {
    return value(
        bytes,
        in -> {
          Optional<EntryOutline> outline = entries.apply(in.readLong());
          return outline.isEmpty()
              ? null
              : new Part(
                  outline.get(), in.readLong(), string(in), string(in), ValueCodec.readMetas(in));
        });
  }

  static byte[] write(MediaOutline media) {
    return bytes(
        out -> {
          out.writeLong(media.id());
          string(out, media.file());
          string(out, media.url());
          string(out, media.alt());
          string(out, media.caption());
          out.writeLong(media.menuOrder());
        });
  }

  static MediaOutline readMedia(byte[] bytes) {
    return value(
        bytes,
        in ->
            new MediaOutline(
                in.readLong(), string(in), string(in), string(in), string(in), in.readLong()));
  }

  static byte[] write(long number) {
    return bytes(out -> out.writeLong(number));
  }

  static long readNumber(byte[] bytes) {
    return value(bytes, DataInputStream::readLong);
  }

  static byte[] write(String text) {
    return bytes(out -> string(out, text));
  }

  static String readText(byte[] bytes) {
    return value(bytes, OutlineCodec::required);
  }

  static void string(DataOutputStream out, @Nullable String value) throws IOException {
    byte[] utf8 = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(value == null ? -1 : utf8.length);
    out.write(utf8);
  }

  static @Nullable String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }

  static String required(DataInputStream in) throws IOException {
    String value = string(in);
    return value == null ? "" : value;
  }

  private static void number(DataOutputStream out, @Nullable Long value) throws IOException {
    out.writeBoolean(value != null);
    out.writeLong(value == null ? 0 : value);
  }

  private static @Nullable Long number(DataInputStream in) throws IOException {
    boolean present = in.readBoolean();
    long value = in.readLong();
    return present ? value : null;
  }

  private static byte[] bytes(Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(200);
    try {
      writing.to(new DataOutputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static <T extends @Nullable Object> T value(byte[] bytes, Reading<T> reading) {
    try {
      return reading.from(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  private interface Reading<T extends @Nullable Object> {
    T from(DataInputStream in) throws IOException;
  }
}
