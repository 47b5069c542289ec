package dev.pressport.example;

import dev.pressport.model.Site;
import dev.pressport.problem.Problems;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.Richness;
import dev.pressport.source.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder of notes, read in the order of their names. */
record NotesSite(String name, List<Path> files) implements OpenSite {

  static NotesSite of(Location.OnDisk folder) throws IOException {
    if (!Files.isDirectory(folder.path())) {
      return new NotesSite(folder.name(), List.of());
    }
    try (Stream<Path> files = Files.list(folder.path())) {
      return new NotesSite(
          folder.name(), files.filter(file -> file.toString().endsWith(".txt")).sorted().toList());
    }
  }

  boolean holdsNotes() throws IOException {
    for (Path file : files) {
      if (Note.in(file).isPresent()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Site site() {
    return new Site(name, null, null, null, null, null);
  }

  @Override
  public List<Origin> origins() {
    long bytes = files.stream().mapToLong(file -> file.toFile().length()).sum();
    return List.of(new Origin(name, "notes", bytes));
  }

  @Override
  public Richness richness() {
    return Richness.EXPORT;
  }

  @Override
  public RowReader rows(Problems problems) {
    return new NotesReader(this);
  }

  @Override
  public void close() {}
}
