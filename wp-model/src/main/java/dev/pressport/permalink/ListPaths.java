package dev.pressport.permalink;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.TermLanguages;
import dev.pressport.language.TranslatedSlugs;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.MenuTarget;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.text.Slug;
import dev.pressport.text.SlugPath;
import dev.pressport.text.SlugPath.Level;
import dev.pressport.text.WebAddress;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The paths of a site's lists: those of terms, authors, dates and post types (get_term_link() of
 * taxonomy.php, get_author_posts_url() of author-template.php, and link-template.php).
 */
final class ListPaths {
  private static final String FORMAT = "post_format";
  private static final String FORMAT_SLUG = "post-format-";

  private final SiteIndex index;
  private final OldSite site;
  private final Rewrites rewrites;
  private final VisibilityRules visibility;
  private final LanguageAddresses languages;
  private final TranslatedSlugs translated;
  private final List<String> languageCodes;
  private final TermLanguages termLanguages;
  private final Map<String, String> folders;
  private final Set<String> names = new HashSet<>();
  private final Map<String, String> archives;
  private final Map<String, Rewrite> taxonomies = new HashMap<>();
  private final Map<String, String> taxonomyAt = new HashMap<>();
  private final Map<String, String> typeAt = new HashMap<>();
  private final Map<String, String> assumed = new TreeMap<>();
  private String authors;

  /**
   * @param folders the folder in which most entries of a custom post type are
   * @param translated slugs, decoded
   */
  ListPaths(
      SiteIndex index,
      OldSite site,
      Rewrites rewrites,
      VisibilityRules visibility,
      Map<String, String> folders,
      LanguageAddresses languages,
      TranslatedSlugs translated) {
    this.index = index;
    this.site = site;
    this.rewrites = rewrites;
    this.visibility = visibility;
    this.folders = Map.copyOf(folders);
    this.languages = languages;
    this.translated = translated;
    languageCodes = LanguageAddresses.codes(index, rewrites.options());
    termLanguages = TermLanguages.of(index);
    archives = archives(folders);
    addRuled(folders.keySet());
    authors = rewrites.structure().front() + "author";
    addTaxonomies();
    learnAuthors();
    names.addAll(taxonomies.keySet());
    names.addAll(folders.keySet());
  }

  /** A list that a plugin has elsewhere is still at the address of WordPress's own rule. */
  private void addRuled(Set<String> types) {
    PostTypeArchives rules = PostTypeArchives.of(rewrites.options());
    for (String type : types) {
      String path = archives.containsKey(type) ? rules.path(type) : null;
      if (path != null) {
        typeAt.putIfAbsent(Segments.of(path).folded(), type);
      }
    }
  }

  private Map<String, String> archives(Map<String, String> folders) {
    Map<String, String> paths = new LinkedHashMap<>();
    PostTypeArchives rules = PostTypeArchives.of(rewrites.options());
    folders.forEach(
        (type, folder) -> {
          String path = rewrites.archive(type, folder);
          if (path != null) {
            String main = languages.mainLanguage();
            String own = translated.ofType(path, type, main);
            paths.put(type, rules.isInLanguages(type) ? inLanguage(own, main) : own);
            for (String each : translated.allOfType(path, type)) {
              typeAt.putIfAbsent(Segments.of(each).folded(), type);
            }
          }
        });
    return paths;
  }

  /** A term and its address, where that is known. */
  private record Sample(TermOutline term, @Nullable String url) {}

  private void addTaxonomies() {
    Map<String, Sample> samples = new LinkedHashMap<>();
    index.forEachTerm(term -> add(new Sample(term, term.url()), samples));
    for (Menu menu : index.menus()) {
      addLinked(menu.items(), samples);
    }
    samples.forEach(
        (taxonomy, sample) -> {
          Rewrite rewrite = rewrite(taxonomy, sample);
          taxonomies.put(taxonomy, rewrite);
          if (visibility.opensTaxonomy(taxonomy) && rewrite.base() != null) {
            for (String base : translated.allOfTaxonomy(rewrite.base(), taxonomy)) {
              taxonomyAt.putIfAbsent(Segments.of(base).folded(), taxonomy);
            }
          }
        });
  }

  private static void add(Sample sample, Map<String, Sample> samples) {
    samples.merge(
        sample.term().key().taxonomy(),
        sample,
        (before, later) -> before.url() == null && later.url() != null ? later : before);
  }

  /** The items of a menu that lead to a term keep its address, too. */
  private void addLinked(List<MenuItem> items, Map<String, Sample> samples) {
    for (MenuItem item : items) {
      MenuTarget target = item.target();
      if (target.kind().equals("term") && target.type() != null && target.id() != null) {
        index
            .term(target.type(), target.id())
            .ifPresent(term -> add(new Sample(term, target.url()), samples));
      }
      addLinked(item.children(), samples);
    }
  }

  /**
   * Returns the rule that a term's own address shows, else the registered one, else WordPress's
   * default. The address in a menu can be an older one: the stored rules are newer.
   */
  private Rewrite rewrite(String taxonomy, Sample sample) {
    Rewrite registered = rewrites.taxonomy(taxonomy);
    boolean older = sample.term().url() == null && rewrites.stored().taxonomy(taxonomy) != null;
    String path = older ? null : path(sample.url());
    String own =
        path == null
            ? null
            : before(withoutLanguage(path), slugs(sample.term(), registered.hierarchical()));
    if (own == null && registered.base() != null && rewrites.lacksBase(taxonomy)) {
      assumed.put(taxonomy, "/" + registered.base() + "/");
    }
    return own == null ? registered : new Rewrite(own, registered.hierarchical());
  }

  private void learnAuthors() {
    index.forEachAuthor(
        author -> {
          String path = path(author.url());
          String before = path == null ? null : before(withoutLanguage(path), author.nicename());
          authors = before == null ? authors : before;
        });
  }

  /** The path of an address, without slashes around; null when it has none on this site. */
  private @Nullable String path(@Nullable String url) {
    WebAddress address = url == null ? null : WebAddress.of(url);
    if (address == null
        || address.query() != null
        || address.host() == null
        || !site.has(address.host())) {
      return null;
    }
    String path = site.below(Slug.decode(address.path()));
    return path == null ? null : Segments.trimmed(path);
  }

  private String withoutLanguage(String path) {
    return languages.withoutFolder(path, languageCodes);
  }

  private static @Nullable String before(String path, String end) {
    if (path.equals(end)) {
      return "";
    }
    return path.endsWith("/" + end) ? path.substring(0, path.length() - end.length() - 1) : null;
  }

  /**
   * Returns the path of a term; empty when visitors have no list of it, or only one that a query
   * names.
   */
  Optional<String> of(TermOutline term) {
    String taxonomy = term.key().taxonomy();
    if (!visibility.opensTaxonomy(taxonomy)) {
      return Optional.empty();
    }
    String told = path(term.url());
    if (told != null) {
      return Optional.of(slashed(told));
    }
    Rewrite rewrite = taxonomies.get(taxonomy);
    if (rewrite == null || rewrite.base() == null) {
      return Optional.empty();
    }
    String slugs = slugs(term, rewrite.hierarchical());
    String language = language(term);
    String base = translated.ofTaxonomy(rewrite.base(), taxonomy, language);
    String path = base.isEmpty() ? slugs : base + "/" + slugs;
    return Optional.of(slashed(inLanguage(path, language)));
  }

  /** Returns the language of a term; null for none. */
  @Nullable String language(TermOutline term) {
    return termLanguages.of(term.id()).language();
  }

  private String slugs(TermOutline term, boolean hierarchical) {
    String taxonomy = term.key().taxonomy();
    String slug = term.key().slug();
    if (taxonomy.equals(FORMAT) && slug.startsWith(FORMAT_SLUG)) {
      return slug.substring(FORMAT_SLUG.length());
    }
    return SlugPath.of(
        slug,
        new Level<>(slug, hierarchical ? term.parentSlug() : null),
        parent ->
            new Level<>(
                parent,
                index
                    .term(new Term.Key(taxonomy, parent))
                    .map(TermOutline::parentSlug)
                    .orElse(null)));
  }

  String of(AuthorOutline author) {
    String told = path(author.url());
    return slashed(
        told == null
            ? inLanguage(authors + "/" + author.nicename(), languages.mainLanguage())
            : told);
  }

  String of(Ref.ToDate date) {
    return "/" + inLanguage(rewrites.structure().path(date).substring(1), languages.mainLanguage());
  }

  /** Returns the path of a custom post type's list; empty when it has none. */
  Optional<String> ofType(String postType) {
    return Optional.ofNullable(archives.get(postType)).map(this::slashed);
  }

  String feed() {
    return slashed(rewrites.structure().root() + "feed");
  }

  private String inLanguage(String path, @Nullable String language) {
    return languages.folder(language) + path;
  }

  private String slashed(String path) {
    return "/" + path + rewrites.structure().slash();
  }

  /** Returns the paths that are WordPress's default, by taxonomy, for want of a setting. */
  Map<String, String> assumed() {
    return Collections.unmodifiableMap(assumed);
  }

  /** The names of query variables that lead to terms, or to entries of a custom post type. */
  Set<String> names() {
    return names;
  }

  /** Returns the taxonomy whose terms a query variable names; most have the same name. */
  Optional<String> taxonomyOf(String variable) {
    String taxonomy = Taxonomies.ofQueryVariable(variable);
    return taxonomies.containsKey(taxonomy) ? Optional.of(taxonomy) : Optional.empty();
  }

  /** The custom post types that have addresses. */
  Set<String> types() {
    return folders.keySet();
  }

  /** The folder in which most entries of a custom post type are. */
  String folder(String postType) {
    return folders.getOrDefault(postType, "");
  }

  /** The list at a path; null when there is none. */
  @Nullable Ref find(Segments asked) {
    Segments path = Segments.of(withoutLanguage(asked.joined()));
    if (path.isEmpty()) {
      return new Ref.ToHome();
    }
    String type = typeAt.get(path.folded());
    if (type != null) {
      return new Ref.ToArchive(type);
    }
    Ref.ToDate date = rewrites.structure().date(path.folded());
    if (date != null) {
      return date;
    }
    String before = path.parent().folded();
    if (before.equals(Segments.of(authors).folded())) {
      Optional<Ref> author = author(path.last());
      if (author.isPresent()) {
        return author.get();
      }
    }
    return findTerm(path);
  }

  private Optional<Ref> author(String nicename) {
    return index.authorByNicename(nicename).map(author -> new Ref.ToAuthor(author.login()));
  }

  private @Nullable Ref findTerm(Segments path) {
    for (Segments before = path.parent(); ; before = before.parent()) {
      String taxonomy = taxonomyAt.get(before.folded());
      Optional<Ref> term = taxonomy == null ? Optional.empty() : term(taxonomy, path.last());
      if (term.isPresent() || before.isEmpty()) {
        return term.orElse(null);
      }
    }
  }

  /** The term with a slug, or with the post format of that name. */
  Optional<Ref> term(String taxonomy, String slug) {
    String prefix = taxonomy.equals(FORMAT) && !slug.startsWith(FORMAT_SLUG) ? FORMAT_SLUG : "";
    Term.Key asWritten = new Term.Key(taxonomy, prefix + slug);
    Term.Key lower = new Term.Key(taxonomy, prefix + slug.toLowerCase(Locale.ROOT));
    return List.of(asWritten, lower).stream()
        .filter(key -> index.term(key).isPresent())
        .findFirst()
        .map(Ref.ToTerm::new);
  }
}
