package dev.pressport.render;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.posttype.PostTypes;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The galleries of a plugin that are entries, with their pictures in metas.
 *
 * @param type of the entries
 * @param shown returns the HTML of one by its metas
 */
public record GalleryEntries(String type, BiFunction<Metas, Body, String> shown) {
  /** What moving means for such galleries: see {@code Plugin.meaning()}. */
  public static final String MEANING = "galleries are shown where their shortcodes stand";

  /** Returns the HTML of a published gallery; null when the id is of none. */
  public @Nullable String html(String id, Body body) {
    return html(body.published(type, id), body);
  }

  /** Returns the HTML of the published gallery with a slug or title; null for none. */
  public @Nullable String named(String name, Body body) {
    return html(
        body.index().children(type, 0).stream()
            .flatMap(id -> body.index().entry(id).stream())
            .filter(entry -> entry.slug().equals(name) || entry.title().equals(name))
            .filter(entry -> PostTypes.isPublished(entry, body.index()))
            .findFirst(),
        body);
  }

  private @Nullable String html(Optional<EntryOutline> entry, Body body) {
    return entry
        .map(EntryOutline::id)
        .flatMap(body.index()::part)
        .map(part -> shown.apply(part.meta(), body))
        .orElse(null);
  }
}
