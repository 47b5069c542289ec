package dev.pressport.menu;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.text.HtmlEntities;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The target of a menu item.
 *
 * @param kind {@code post}, {@code term}, {@code archive} or {@code custom}
 * @param type the post type or taxonomy; for {@code custom} as given, or null
 * @param id of the entry or term
 * @param url the entry's own where the source has it, else the stored one
 * @param title of the entry or term, null when the source lacks it
 * @param slug of the entry or term, null when the source lacks it
 */
public record MenuTarget(
    String kind,
    @Nullable String type,
    @Nullable Long id,
    @Nullable String url,
    @Nullable String title,
    @Nullable String slug) {

  static MenuTarget post(
      @Nullable String type, @Nullable Long id, @Nullable String stored, SiteIndex index) {
    Optional<EntryOutline> entry = id == null ? Optional.empty() : index.entry(id);
    return new MenuTarget(
        "post",
        entry.map(EntryOutline::type).orElse(type),
        id,
        entry.map(EntryOutline::url).orElse(stored),
        entry.map(EntryOutline::title).orElse(null),
        entry.map(EntryOutline::slug).orElse(null));
  }

  static MenuTarget term(
      @Nullable String taxonomy, @Nullable Long id, @Nullable String stored, SiteIndex index) {
    Optional<TermOutline> term =
        id == null || taxonomy == null ? Optional.empty() : index.term(taxonomy, id);
    return new MenuTarget(
        "term",
        taxonomy,
        id,
        stored,
        term.map(found -> HtmlEntities.decode(found.name())).orElse(null),
        term.map(found -> found.key().slug()).orElse(null));
  }

  static MenuTarget archive(@Nullable String type, @Nullable String stored) {
    return new MenuTarget("archive", type, null, stored, null, null);
  }

  static MenuTarget custom(@Nullable String type, @Nullable String url) {
    return new MenuTarget("custom", type, null, url, null, null);
  }
}
