package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The entry that blocks such as the post title refer to.
 *
 * @param title as stored: it may hold HTML
 * @param date site-local, null when there is none
 * @param url null when visitors cannot open it
 * @param modified site-local, null when there is none
 * @param author the login, null for none
 * @param featured the id of its featured image
 * @param whole null when only the outline of it is at hand
 */
public record CurrentEntry(
    long id,
    String title,
    @Nullable LocalDateTime date,
    @Nullable LocalDateTime modified,
    @Nullable String url,
    @Nullable String author,
    @Nullable Long featured,
    List<Term.Key> terms,
    @Nullable Entry whole) {

  /** The entry that is rendered. */
  static CurrentEntry of(Entry entry, InternalLinks links) {
    return new CurrentEntry(
        entry.id(),
        entry.title(),
        entry.date(),
        entry.modified(),
        links.urlOf(new Ref.ToEntry(entry.id())).orElse(null),
        entry.author(),
        entry.featuredMediaId(),
        entry.terms().stream().map(Term.Ref::key).toList(),
        entry);
  }

  /** Another entry, in a list of some. */
  static CurrentEntry of(EntryOutline entry, InternalLinks links) {
    return new CurrentEntry(
        entry.id(),
        entry.title(),
        date(entry.date()),
        date(entry.modified()),
        links.urlOf(new Ref.ToEntry(entry.id())).orElse(null),
        entry.author(),
        entry.featured(),
        entry.terms(),
        null);
  }

  private static @Nullable LocalDateTime date(@Nullable String stored) {
    try {
      return stored == null ? null : LocalDateTime.parse(stored.replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The title as HTML, with a link to the entry. */
  public String titleLink() {
    return Html.link(url, titleHtml());
  }

  /** The title as HTML. */
  public String titleHtml() {
    return title.isBlank() ? "(no title)" : Html.stored(title);
  }
}
