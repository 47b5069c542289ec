package dev.pressport.plugin.shortcodesultimate;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryList;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.Selection;
import dev.pressport.text.IdText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a gallery: {@code media: 1,2}, {@code posts: recent}, {@code posts: 1,2}, {@code
 * category: 3} or {@code taxonomy: color/3}.
 *
 * @param values the part after the colon
 */
record Source(String kind, String values) {
  private static final int USUAL = 20;
  private static final int MOST = 100;

  static Source of(Part part) {
    String stored = part.text("source").isEmpty() ? part.text("gallery") : part.text("source");
    int colon = stored.indexOf(':');
    return new Source(
        colon < 0 ? stored : stored.substring(0, colon).strip(),
        stored.substring(colon + 1).strip());
  }

  /** Returns the pictures, each with its link and title; null when the source is unknown. */
  @Nullable String html(Part part) {
    return switch (kind) {
      case "media" -> media(part);
      case "posts", "category", "taxonomy" -> EntryList.pictures(entries(part), part.body());
      default -> null;
    };
  }

  private String media(Part part) {
    PictureGallery gallery = new PictureGallery(part.body());
    boolean titled = !part.text("title").equals("no") && part.text("captions").isEmpty();
    for (Long id : IdText.list(values).stream().limit(most(part)).toList()) {
      Picture picture = Picture.ofLibrary(id, part.body());
      if (picture != null) {
        String title =
            part.body().index().entry(id).map(EntryOutline::title).map(Html::stored).orElse("");
        gallery.add(picture.captioned(titled ? title : ""), link(picture, id, part));
      }
    }
    return gallery.html();
  }

  private static @Nullable String link(Picture picture, long id, Part part) {
    return switch (part.text("link")) {
      case "image", "lightbox" -> picture.url();
      case "post", "attachment" ->
          part.body()
              .index()
              .entry(id)
              .map(part.body()::subject)
              .map(CurrentEntry::url)
              .orElse(null);
      default -> null;
    };
  }

  private List<CurrentEntry> entries(Part part) {
    Body body = part.body();
    List<Long> ids = IdText.list(values.substring(values.indexOf('/') + 1));
    if (kind.equals("posts") && !ids.isEmpty()) {
      return EntryList.named(ids, body);
    }
    String taxonomy =
        kind.equals("taxonomy") && values.indexOf('/') > 0
            ? values.substring(0, values.indexOf('/')).strip()
            : "category";
    Set<Term.Key> keys = new HashSet<>();
    ids.forEach(id -> body.index().term(taxonomy, id).ifPresent(term -> keys.add(term.key())));
    List<Set<Term.Key>> terms = kind.equals("posts") ? List.of() : List.of(keys);
    return new Selection("post", most(part), 0, "date", false, terms, Set.of()).from(body);
  }

  private static int most(Part part) {
    String limit = part.text("limit");
    return limit.matches("\\d{1,6}") ? Math.min(Integer.parseInt(limit), MOST) : USUAL;
  }
}
