package dev.pressport.example;

import dev.pressport.option.Option;
import dev.pressport.source.ContentSource;
import dev.pressport.source.Limitation;
import dev.pressport.source.Location;
import dev.pressport.source.Match;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Folders of text files. The first line of a note is {@code note: 2024-01-31 Its title}. */
public final class NotesSource implements ContentSource {

  @Override
  public String id() {
    return "notes";
  }

  @Override
  public List<Option<?>> options() {
    return List.of();
  }

  @Override
  public List<Limitation> limitations() {
    return List.of(new Limitation("attachment", "media"), new Limitation(null, "comments"));
  }

  @Override
  public Optional<Match> recognize(Location location) throws IOException {
    Optional<Location.OnDisk> folder = location.onDisk();
    return folder.isPresent() && NotesSite.of(folder.get()).holdsNotes()
        ? Optional.of(Match.sure())
        : Optional.empty();
  }

  @Override
  public OpenSite open(SourceRequest request) throws IOException {
    return NotesSite.of(request.files().get(0));
  }
}
