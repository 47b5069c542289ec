package dev.pressport.render;

import dev.pressport.html.Excerpt;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.text.Collation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An entry in a list of some, made of the pieces that the list shows. For a single thread. */
public final class EntryCard {
  private final CurrentEntry entry;
  private final Body body;
  private final StringBuilder html = new StringBuilder();

  private EntryCard(CurrentEntry entry, Body body) {
    this.entry = entry;
    this.body = body.about(entry);
  }

  /**
   * Returns a list of entries; those with pictures stand beside each other.
   *
   * @param className of the element around it
   * @param content adds what is shown of each
   */
  public static String list(
      String className, List<CurrentEntry> entries, Body body, Consumer<EntryCard> content) {
    List<String> cards = new ArrayList<>();
    for (CurrentEntry entry : entries) {
      if (body.repeat()) {
        EntryCard card = new EntryCard(entry, body);
        content.accept(card);
        cards.add(card.html.toString());
      }
    }
    if (EntryGrid.suits(cards)) {
      return EntryGrid.of(className, cards);
    }
    StringBuilder list = new StringBuilder("<div class=\"" + Html.attribute(className) + "\">");
    cards.forEach(card -> list.append("<article>").append(card).append("</article>"));
    return list.append("</div>").toString();
  }

  /** The entry. */
  public CurrentEntry entry() {
    return entry;
  }

  /** The body whose blocks refer to the entry. */
  public Body body() {
    return body;
  }

  /** Adds the featured image with a link to the entry. */
  public EntryCard picture() {
    Picture picture = body.featured();
    html.append(picture == null ? "" : picture.captioned("").figure(entry.url()));
    return this;
  }

  /** Adds the title, in a heading of a level, with a link to the entry. */
  public EntryCard title(int level) {
    html.append(Html.heading(level, entry.titleLink()));
    return this;
  }

  /** Adds HTML. */
  public EntryCard add(String piece) {
    html.append(piece);
    return this;
  }

  /** Adds HTML of a line as a paragraph; nothing when it is blank. */
  public EntryCard line(String line) {
    html.append(line.isBlank() ? "" : "<p>" + line.strip() + "</p>");
    return this;
  }

  /** Adds the excerpt, or the first words, of which there are so many at most. */
  public EntryCard excerpt(int words) {
    return line(body.excerpt(entry, words));
  }

  /** Adds the excerpt, or the first words of all blocks, of which there are so many at most. */
  public EntryCard beginning(int words) {
    return line(body.beginning(entry, words));
  }

  /** Adds the first words of the body, of which there are so many at most. */
  public EntryCard content(int words) {
    List<String> first = body.teaser(entry).words();
    return line(Html.escape(Excerpt.shortened(first, words)));
  }

  /**
   * Returns how many comments the entry has, in WordPress's words (comments_number()); empty on
   * sites in other languages than English, whose words are not in the source.
   */
  public String comments() {
    int count = body.index().commentCount(entry.id());
    return !body.locale().getLanguage().equals("en")
        ? ""
        : count == 0 ? "No Comments" : count == 1 ? "1 Comment" : count + " Comments";
  }

  /** Adds a link to the entry; nothing when it has no words. */
  public EntryCard more(@Nullable String words) {
    return words == null ? this : line(Html.link(entry.url(), Html.stored(words)));
  }

  /** Adds a link to the entry, with its title for those who hear it. */
  public EntryCard moreOfTitle(String words) {
    return more(words + "<span class=\"screen-reader-text\"> " + entry.titleHtml() + "</span>");
  }

  /** The terms of taxonomies, each with a link to its page. */
  public String terms(Set<String> taxonomies, String separator) {
    return entry.terms().stream()
        .filter(key -> taxonomies.contains(key.taxonomy()))
        .flatMap(key -> body.index().term(key).stream())
        .sorted(Comparator.comparing(TermOutline::name, Collation.ORDER))
        .map(term -> body.linkTo(new Ref.ToTerm(term.key()), Html.stored(term.name())))
        .collect(Collectors.joining(separator));
  }
}
