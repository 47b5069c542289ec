package dev.pressport.export.site;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the new site, as all generators get it.
 *
 * @param file its path below the folder of all content, without extension
 * @param path where visitors find it, decoded: {@code /2024/01/hello/}
 * @param title plain words
 * @param hidden whether it must not become public
 * @param date when it was published, see {@link Moment}; null when that is not known
 * @param modified null when that is not known
 * @param aliases old paths that lead here
 * @param terms the keys of its terms by the folder of their taxonomy, and of its authors
 * @param names the names of the same terms and authors, in the same folders; for the page of a term
 *     or an author its own, as entries have it
 * @param facts what else is known of it
 * @param body Markdown of the generator's dialect, or HTML
 */
public record SitePage(
    Kind kind,
    String file,
    String path,
    String title,
    boolean hidden,
    @Nullable String date,
    @Nullable String modified,
    List<String> aliases,
    Value.Dict terms,
    Value.Dict names,
    Value.Dict facts,
    String body) {
  public SitePage {
    aliases = List.copyOf(aliases);
  }

  /** The same page with another body. */
  public SitePage withBody(String other) {
    return new SitePage(
        kind, file, path, title, hidden, date, modified, aliases, terms, names, facts, other);
  }

  /** The same page with old paths that lead to it. */
  SitePage withAliases(List<String> other) {
    return new SitePage(
        kind, file, path, title, hidden, date, modified, other, terms, names, facts, body);
  }

  /** The names of its terms in a folder, or of its authors. */
  public List<String> names(String folder) {
    return names.entries().get(folder) instanceof Value.Array array
        ? array.items().stream()
            .filter(Text.class::isInstance)
            .map(name -> ((Text) name).string())
            .toList()
        : List.of();
  }

  /** The name of its author; null when that is not known. */
  public @Nullable String author() {
    return names(Sections.AUTHORS).stream().findFirst().orElse(null);
  }

  /**
   * The day it was published by the clock of the old site, {@code 2024-01-31}; null as the date.
   */
  public @Nullable String day() {
    return date == null ? null : date.substring(0, 10);
  }

  /** The kind of a page, and the template that shows it. */
  public enum Kind {
    /** A post, or an entry of a custom type. */
    ENTRY("entry"),
    /** A page. */
    PAGE("page"),
    /** The page of a file. */
    MEDIA("media"),
    /** A term, with a list of its entries. */
    TERM("term"),
    /** An author, with a list of their entries. */
    AUTHOR("author"),
    /** The home, when it shows the newest posts. */
    HOME("home"),
    /** All entries of a post type. */
    ARCHIVE("archive"),
    /** The posts of a year. */
    YEAR("year"),
    /** The posts of a month. */
    MONTH("month"),
    /** The page to search the site. */
    SEARCH("search"),
    /** A redirect from an old path to a new one. */
    REDIRECT("redirect");

    private final String layout;

    Kind(String layout) {
      this.layout = layout;
    }

    /**
     * Returns whether it is an item of the old site with a body, and not a list of others, the
     * search or a redirect.
     */
    public boolean isEntry() {
      return this == ENTRY || this == PAGE || this == MEDIA;
    }

    /** Returns whether it lists others, on as many pages as that takes. */
    public boolean isList() {
      return !isEntry() && this != SEARCH && this != REDIRECT;
    }

    /** The name of its template. */
    public String layout() {
      return layout;
    }
  }
}
