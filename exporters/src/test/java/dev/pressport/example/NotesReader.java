package dev.pressport.example;

import dev.pressport.row.Row;
import dev.pressport.row.RowBuilder;
import dev.pressport.source.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a folder of notes: a published post for each file. */
final class NotesReader implements RowReader {
  private final NotesSite site;
  private int next;
  private long bytes;

  NotesReader(NotesSite site) {
    this.site = site;
  }

  @Override
  public @Nullable Row next() throws IOException {
    if (next == site.files().size()) {
      return null;
    }
    Path file = site.files().get(next++);
    bytes += Files.size(file);
    Optional<Note> note = Note.in(file);
    return note.isPresent()
        ? row(file, note.get())
        : Row.unreadable(Row.Kind.ENTRY, site.name(), -1, file.toFile().getName() + " is no note");
  }

  /** Names columns as WordPress's database does; the mapping does the rest. */
  private Row row(Path file, Note note) {
    RowBuilder row = new RowBuilder(Row.Kind.ENTRY, site.name());
    row.put("ID", Integer.toString(next));
    row.put("post_type", "post");
    row.put("post_status", "publish");
    row.put("post_name", file.toFile().getName().replaceFirst("\\.txt$", ""));
    row.put("post_date", note.day() + " 00:00:00");
    row.put("post_title", note.title());
    row.put("post_content", note.body());
    return row.row();
  }

  @Override
  public long bytesRead() {
    return bytes;
  }

  @Override
  public List<Truncation> truncations() {
    return List.of();
  }

  @Override
  public void close() {}
}
