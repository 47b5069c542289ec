package dev.pressport.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The head of a page as the active SEO plugin prints it, or WordPress itself where none is active:
 * the plugin's variables are replaced, and its templates fill what the author left open. Null or
 * empty parts are not printed, or the source does not tell.
 *
 * @param title the whole title of the page, with the name of the site where it is printed
 * @param canonical the address that search engines keep; that of the page itself, too
 * @param noindex whether search engines leave the page out; null when the source does not tell
 * @param robots the directives for search engines in the order in which they are printed, such as
 *     {@code index} and {@code max-snippet:-1}
 * @param image the address of the picture for social networks
 * @param openGraph what Open Graph prints apart from title, description and image; null for nothing
 * @param twitter the same of the card for X
 * @param explicit the names of the parts that the author set for this page, such as {@code title}
 *     or {@code openGraph.title}; all others come from templates and settings of the whole site.
 *     Null when the source does not tell
 * @param source the plugin, such as {@code yoast} or {@code rank-math}; {@code wordpress} for none
 */
public record Seo(
    @Nullable String title,
    @Nullable String description,
    @Nullable String canonical,
    @Nullable Boolean noindex,
    List<String> robots,
    @Nullable String image,
    @Nullable Card openGraph,
    @Nullable Card twitter,
    @Nullable List<String> explicit,
    String source) {

  /**
   * What a social network shows of a page, where it differs from title, description and image.
   *
   * @param type Open Graph's type, such as {@code article}, or the kind of card, such as {@code
   *     summary_large_image}
   */
  public record Card(
      @Nullable String title,
      @Nullable String description,
      @Nullable String image,
      @Nullable String type) {
    private boolean isEmpty() {
      return title == null && description == null && image == null && type == null;
    }

    private static @Nullable Card filled(@Nullable Card card) {
      return card == null || card.isEmpty() ? null : card;
    }
  }

  public Seo {
    robots = List.copyOf(robots);
    explicit = explicit == null ? null : List.copyOf(explicit);
    openGraph = Card.filled(openGraph);
    twitter = Card.filled(twitter);
  }

  /** Returns whether it says nothing. */
  public boolean isEmpty() {
    return title == null
        && description == null
        && canonical == null
        && noindex == null
        && robots.isEmpty()
        && image == null
        && openGraph == null
        && twitter == null;
  }

  /** Returns the same data with another picture. */
  public Seo withImage(@Nullable String newImage) {
    return new Seo(
        title,
        description,
        canonical,
        noindex,
        robots,
        newImage,
        openGraph,
        twitter,
        explicit,
        source);
  }

  /** Returns the same data with other texts, and another canonical address. */
  public Seo withTexts(
      @Nullable String newTitle, @Nullable String newDescription, @Nullable String newCanonical) {
    return new Seo(
        newTitle,
        newDescription,
        newCanonical,
        noindex,
        robots,
        image,
        openGraph,
        twitter,
        explicit,
        source);
  }

  /**
   * Returns what the author set, for a system that makes the rest itself; all of it where the
   * source does not tell.
   */
  public Seo authored() {
    if (explicit == null) {
      return this;
    }
    Set<String> own = Set.copyOf(explicit);
    return new Seo(
        own.contains("title") ? title : null,
        own.contains("description") ? description : null,
        own.contains("canonical") ? canonical : null,
        own.contains("robots") ? noindex : null,
        own.contains("robots") ? robots : List.of(),
        own.contains("image") ? image : null,
        authored(openGraph, "openGraph.", own),
        authored(twitter, "twitter.", own),
        explicit,
        source);
  }

  private static @Nullable Card authored(@Nullable Card card, String prefix, Set<String> own) {
    return card == null
        ? null
        : new Card(
            own.contains(prefix + "title") ? card.title : null,
            own.contains(prefix + "description") ? card.description : null,
            own.contains(prefix + "image") ? card.image : null,
            own.contains(prefix + "type") ? card.type : null);
  }
}
