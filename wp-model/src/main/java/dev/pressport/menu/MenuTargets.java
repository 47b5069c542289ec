package dev.pressport.menu;

import dev.pressport.model.MenuTarget;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.text.HtmlEntities;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The targets that menu items are stored with. */
final class MenuTargets {
  private MenuTargets() {}

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
