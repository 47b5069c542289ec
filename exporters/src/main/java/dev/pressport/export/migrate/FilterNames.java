package dev.pressport.export.migrate;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.posttype.PostTypes;
import dev.pressport.text.NearestName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values of filters that users mean when they type others. */
final class FilterNames {
  /** Names of WordPress's screens, and words of other systems, for types and statuses. */
  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("article", "post"),
          Map.entry("articles", "post"),
          Map.entry("blog", "post"),
          Map.entry("image", "attachment"),
          Map.entry("images", "attachment"),
          Map.entry("file", "attachment"),
          Map.entry("files", "attachment"),
          Map.entry("menu", "nav_menu_item"),
          Map.entry("menus", "nav_menu_item"),
          Map.entry("published", "publish"),
          Map.entry("public", "publish"),
          Map.entry("scheduled", "future"),
          Map.entry("review", "pending"),
          Map.entry("deleted", "trash"),
          Map.entry("trashed", "trash"));

  private static final Map<String, String> TAXONOMIES =
      Map.of(
          "tag", "post_tag",
          "tags", "post_tag",
          "cat", "category",
          "cats", "category",
          "categories", "category");

  private final SiteIndex index;

  /** The names of a site. */
  FilterNames(SiteIndex index) {
    this.index = index;
  }

  /** The kinds of values; their names are what messages call them. */
  enum Kind {
    TYPES,
    STATUSES,
    AUTHORS,
    YEARS,
    TERMS;

    private static final Set<String> STATUSES_OF_WORDPRESS =
        Set.of("publish", "future", "draft", "pending", "private", "trash", "auto-draft");

    /** Returns whether every site could have a value, so that it is no mistake. */
    boolean isKnown(String value) {
      return switch (this) {
        case TYPES -> PostTypes.isKnown(value);
        case STATUSES -> STATUSES_OF_WORDPRESS.contains(value);
        case AUTHORS, YEARS, TERMS -> false;
      };
    }
  }

  /** Returns a term as an option names it. */
  static String name(Term.Key term) {
    return term.taxonomy() + ':' + term.slug();
  }

  /**
   * Returns the value that was meant.
   *
   * @param values those of the site
   */
  Optional<String> nearest(Kind kind, String typed, Collection<String> values) {
    String small = typed.toLowerCase(Locale.ROOT);
    return switch (kind) {
      case TYPES -> type(small, values).or(() -> NearestName.to(typed, values));
      case STATUSES -> otherWord(small, values).or(() -> NearestName.to(typed, values));
      case AUTHORS -> NearestName.to(typed, values).or(() -> author(typed, values));
      case TERMS -> term(typed, values);
      case YEARS -> Optional.empty();
    };
  }

  private static Optional<String> otherWord(String typed, Collection<String> values) {
    return Optional.ofNullable(OTHER_WORDS.get(typed)).filter(values::contains);
  }

  private static Optional<String> type(String typed, Collection<String> values) {
    return otherWord(typed, values)
        .or(
            () ->
                values.stream()
                    .filter(value -> PostTypes.label(value).equalsIgnoreCase(typed))
                    .findFirst());
  }

  /** The author with a name like the typed one, of those who have entries. */
  private Optional<String> author(String typed, Collection<String> logins) {
    List<SiteIndex.AuthorOutline> authors = new ArrayList<>();
    index.forEachAuthor(
        author -> {
          if (logins.contains(author.login())) {
            authors.add(author);
          }
        });
    Optional<String> name =
        NearestName.to(typed, authors.stream().map(SiteIndex.AuthorOutline::displayName).toList());
    return authors.stream()
        .filter(author -> name.isPresent() && author.displayName().equals(name.get()))
        .map(SiteIndex.AuthorOutline::login)
        .findFirst();
  }

  private static Optional<String> term(String typed, Collection<String> values) {
    int colon = typed.indexOf(':');
    String slug = typed.substring(colon + 1);
    String given = typed.substring(0, colon);
    Set<String> taxonomies =
        values.stream()
            .map(value -> value.substring(0, value.indexOf(':')))
            .collect(Collectors.toSet());
    String known = TAXONOMIES.getOrDefault(given, given);
    String taxonomy =
        taxonomies.contains(known) ? known : NearestName.to(given, taxonomies).orElse(given);
    String prefix = taxonomy + ':';
    List<String> slugs =
        values.stream()
            .filter(value -> value.startsWith(prefix))
            .map(value -> value.substring(prefix.length()))
            .toList();
    return NearestName.to(slug, slugs)
        .map(prefix::concat)
        .or(() -> values.stream().filter(value -> value.endsWith(':' + slug)).findFirst());
  }
}
