package dev.pressport.render;

import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.MediaOutline;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A picture of the media library with the texts that galleries choose from. */
public record LibraryFile(Picture picture, MediaOutline file, String title, @Nullable String page) {

  /** Returns a picture by its id; null for no id and a missing one, which is reported. */
  public static @Nullable LibraryFile of(@Nullable Long id, Body body) {
    Picture picture = Picture.ofLibrary(id, body);
    MediaOutline file = id == null ? null : body.index().media(id).orElse(null);
    if (picture == null || file == null) {
      return null;
    }
    Optional<EntryOutline> entry = body.index().entry(file.id());
    return new LibraryFile(
        picture,
        file,
        entry.map(EntryOutline::title).orElse(""),
        body.address(new Ref.ToEntry(file.id())));
  }

  /**
   * Returns one of its texts.
   *
   * @param source {@code title}, {@code alt}, {@code caption} or {@code desc}
   */
  public @Nullable String text(String source) {
    return switch (source) {
      case "title" -> title;
      case "alt" -> file.alt();
      case "caption" -> file.caption();
      case "desc" -> file.description();
      default -> null;
    };
  }
}
