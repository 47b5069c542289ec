package dev.pressport.export.contentful;

import dev.pressport.html.Titles;
import dev.pressport.model.Entry;
import dev.pressport.model.Text;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a file beside its title, as plain words; an asset of Contentful has room for one.
 */
record MediaTexts(String alt, String caption, String description) {

  /** Returns the texts of a file; empty when it has none. */
  static Optional<MediaTexts> of(Entry file) {
    return file.details() instanceof AttachmentDetails details
        ? Optional.of(
                new MediaTexts(
                    Titles.plain(details.alt()),
                    plain(details.caption()),
                    plain(details.description())))
            .filter(texts -> texts.all().findAny().isPresent())
        : Optional.empty();
  }

  private static String plain(@Nullable Text text) {
    return text == null || !text.inline() ? "" : Titles.plain(text.string());
  }

  private Stream<String> all() {
    return Stream.of(alt, caption, description).filter(text -> !text.isEmpty());
  }

  /** Returns the text that says most of the file. */
  String first() {
    return all().findFirst().orElse("");
  }

  /** Returns whether there are different ones. */
  boolean areSeveral() {
    return all().distinct().count() > 1;
  }
}
