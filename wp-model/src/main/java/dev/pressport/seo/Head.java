package dev.pressport.seo;

import dev.pressport.model.Seo;
import dev.pressport.problem.ItemProblems;
import dev.pressport.text.HtmlEntities;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The head of one page while it is put together. Of several values for a part the first counts. */
public final class Head {

  /** A part of the head. */
  public enum Part {
    TITLE("title"),
    DESCRIPTION("description"),
    CANONICAL("canonical"),
    IMAGE("image"),
    OG_TITLE("openGraph.title"),
    OG_DESCRIPTION("openGraph.description"),
    OG_IMAGE("openGraph.image"),
    OG_TYPE("openGraph.type"),
    TWITTER_TITLE("twitter.title"),
    TWITTER_DESCRIPTION("twitter.description"),
    TWITTER_IMAGE("twitter.image"),
    TWITTER_CARD("twitter.type");

    private final String key;

    Part(String key) {
      this.key = key;
    }

    private boolean isAddress() {
      return key.endsWith("image") || this == CANONICAL;
    }

    private boolean isText() {
      return key.endsWith("title") || key.endsWith("description");
    }
  }

  private static final String ROBOTS = "robots";

  /** Other schemes are not for search engines. */
  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://|/");

  private final ItemProblems problems;
  private final Map<Part, String> values = new EnumMap<>(Part.class);
  private final List<String> explicit = new ArrayList<>();
  private List<String> robots = List.of();
  private @Nullable Boolean noindex;
  private boolean tellsAuthor = true;

  Head(ItemProblems problems) {
    this.problems = problems;
  }

  /** Adds what the author set for the page; nothing for null or an empty text. */
  public void author(Part part, @Nullable String value) {
    if (add(part, value)) {
      explicit.add(part.key);
    }
  }

  /** Adds what the settings of the site make; nothing for null or an empty text. */
  public void site(Part part, @Nullable String value) {
    add(part, value);
  }

  private boolean add(Part part, @Nullable String value) {
    String text = value == null ? "" : part.isText() ? words(value) : value.strip();
    if (part.isAddress() && !ADDRESS.matcher(text).lookingAt()) {
      return false;
    }
    return !text.isEmpty() && values.putIfAbsent(part, text) == null;
  }

  /** A text as a browser shows it. */
  private static String words(String html) {
    return HtmlEntities.decode(PhpText.withoutTags(html)).strip();
  }

  /** Returns whether a part has no value yet. */
  public boolean lacks(Part part) {
    return !values.containsKey(part);
  }

  /** Returns the value of a part; null for none. */
  public @Nullable String get(Part part) {
    return values.get(part);
  }

  /**
   * Sets the directives for search engines.
   *
   * @param directives in the order in which they are printed
   * @param byAuthor whether the author set them for the page
   */
  public void robots(List<String> directives, boolean byAuthor) {
    robots = List.copyOf(directives);
    noindex = robots.contains("noindex");
    if (byAuthor) {
      explicit.add(ROBOTS);
    }
  }

  /** Sets whether search engines leave the page out, where the other directives are not known. */
  public void noindex(boolean left) {
    noindex = left;
    explicit.add(ROBOTS);
  }

  /**
   * Sets the directives that the author chose besides {@code noindex}, where those of the site are
   * not known; nothing for none.
   */
  public void chosen(List<String> directives) {
    if (directives.isEmpty()) {
      return;
    }
    List<String> all = new ArrayList<>();
    if (isNoindex()) {
      all.add("noindex");
    }
    all.addAll(directives);
    robots = List.copyOf(all);
    if (!explicit.contains(ROBOTS)) {
      explicit.add(ROBOTS);
    }
  }

  /** Removes what tells search engines where the page is, and whether they may show it. */
  void forgetDirectives() {
    values.remove(Part.CANONICAL);
    robots = List.of();
    noindex = null;
    explicit.removeAll(List.of(Part.CANONICAL.key, ROBOTS));
  }

  /** Sets the directives of a page whose source does not tell which parts the author set. */
  public void printed(List<String> directives) {
    tellsAuthor = false;
    robots = List.copyOf(directives);
    noindex = robots.isEmpty() ? null : Boolean.valueOf(robots.contains("noindex"));
  }

  /** Returns whether search engines leave the page out. */
  public boolean isNoindex() {
    return Boolean.TRUE.equals(noindex);
  }

  /** Reports a text that is left out since one of its variables is not known. */
  public void reportVariable(Part part, String text) {
    problems.add(SeoProblem.SEO_VARIABLE, "seo." + part.key, part.key, text);
  }

  void reportSeparator(Part part, String text) {
    problems.add(SeoProblem.SEO_SEPARATOR, "seo." + part.key, part.key, text);
  }

  /** Returns the finished head; null when it says nothing. */
  @Nullable Seo finished(String source) {
    Seo.Card openGraph =
        new Seo.Card(
            unlike(Part.OG_TITLE, Part.TITLE),
            unlike(Part.OG_DESCRIPTION, Part.DESCRIPTION),
            unlike(Part.OG_IMAGE, Part.IMAGE),
            get(Part.OG_TYPE));
    Seo.Card twitter =
        new Seo.Card(
            unlike(Part.TWITTER_TITLE, Part.OG_TITLE, Part.TITLE),
            unlike(Part.TWITTER_DESCRIPTION, Part.OG_DESCRIPTION, Part.DESCRIPTION),
            unlike(Part.TWITTER_IMAGE, Part.OG_IMAGE, Part.IMAGE),
            get(Part.TWITTER_CARD));
    Seo seo =
        new Seo(
            get(Part.TITLE),
            get(Part.DESCRIPTION),
            get(Part.CANONICAL),
            noindex,
            robots,
            get(Part.IMAGE),
            openGraph,
            twitter,
            tellsAuthor ? explicit : null,
            source);
    return seo.isEmpty() ? null : seo;
  }

  private @Nullable String unlike(Part part, Part... others) {
    String value = get(part);
    for (Part other : others) {
      String shown = get(other);
      if (shown != null) {
        return Objects.equals(value, shown) ? null : value;
      }
    }
    return value;
  }
}
