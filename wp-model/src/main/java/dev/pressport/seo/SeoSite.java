package dev.pressport.seo;

import dev.pressport.language.LanguageAddresses;
import dev.pressport.language.LanguagePlugin;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.permalink.Permalinks;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.plugin.Plugins;
import dev.pressport.settings.SiteOptions;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The facts about a site that the head of its pages names. Safe for many threads. */
public final class SeoSite {
  private static final Set<String> UNPUBLISHED =
      Set.of("draft", "pending", "private", "future", "trash", "auto-draft");

  private final Site site;
  private final SiteIndex index;
  private final SiteOptions options;
  private final Permalinks permalinks;
  private final boolean knowsSettings;
  private final Set<Long> unindexed = new HashSet<>();
  private final Map<Long, String> lists = new HashMap<>();
  private final Set<String> languages = new HashSet<>();
  private final Map<String, Map<String, String>> strings = new ConcurrentHashMap<>();
  private final Map<String, LooseValue> settings = new ConcurrentHashMap<>();
  private @Nullable Set<Term.Key> used;
  private @Nullable Set<String> writers;
  private @Nullable LocalDateTime newest;
  private boolean searched;

  SeoSite(Site site, SiteIndex index, Permalinks permalinks) {
    this(site, index, permalinks, SiteOptions.of(site).plugins() != null);
  }

  private SeoSite(Site site, SiteIndex index, Permalinks permalinks, boolean knowsSettings) {
    this.site = site;
    this.index = index;
    this.permalinks = permalinks;
    this.options = SiteOptions.of(site);
    this.knowsSettings = knowsSettings;
    for (PluginPages pages : Plugins.parts(PluginPages.class)) {
      unindexed.addAll(pages.unindexed(options));
      lists.putAll(pages.lists(options));
      languages.addAll(pages.languages());
    }
  }

  /** Returns the site of which nothing but the data of its pages is certain. */
  SeoSite withoutSettings() {
    return new SeoSite(site, index, permalinks, false);
  }

  /**
   * Returns whether the source has the settings of plugins. Export files and live sites do not have
   * them.
   */
  public boolean knowsSettings() {
    return knowsSettings;
  }

  /** Returns whether the source has no settings at all, so that it is not known what is active. */
  boolean isWithoutOptions() {
    return options.plugins() == null;
  }

  /** Returns WordPress's settings. */
  public SiteOptions options() {
    return options;
  }

  /** Returns a setting of a plugin, decoded; absent when the source does not have it. */
  public LooseValue setting(String name) {
    return knowsSettings ? settings.computeIfAbsent(name, this::decoded) : LooseValue.NONE;
  }

  private LooseValue decoded(String name) {
    Value value = options.value(name).value();
    return LooseValue.of(
        value instanceof Text text && text.inline() && text.string().startsWith("{")
            ? PhpJson.decodeObject(text.string())
            : value);
  }

  /** Returns the name of the site; empty for none. */
  public String title() {
    return Objects.requireNonNullElse(site.title(), "");
  }

  /** Returns the tagline of the site; empty for none. */
  public String tagline() {
    return Objects.requireNonNullElse(site.tagline(), "");
  }

  /** Returns the translation of a text of the whole site; the text itself where there is none. */
  String translated(String text, String language) {
    return strings.computeIfAbsent(language, this::strings).getOrDefault(text, text);
  }

  private Map<String, String> strings(String language) {
    Map<String, String> found = new HashMap<>();
    for (LanguagePlugin plugin : Plugins.parts(LanguagePlugin.class)) {
      plugin.strings(index, site, language).forEach(found::putIfAbsent);
    }
    return found;
  }

  /** Returns the address of the home without a slash at the end; null when it is not known. */
  public @Nullable String home() {
    return site.home();
  }

  /** Returns WordPress's format of dates. */
  public String dateFormat() {
    return Objects.requireNonNullElse(options.string("date_format"), "F j, Y");
  }

  /** Returns WordPress's format of times. */
  public String timeFormat() {
    return Objects.requireNonNullElse(options.string("time_format"), "g:i a");
  }

  /** Returns the language of the site. */
  public Locale locale() {
    return Locale.forLanguageTag(
        Objects.requireNonNullElse(site.language(), "en").replace('_', '-'));
  }

  /** Returns whether the owner asks search engines to leave out the whole site. */
  public boolean hidesFromSearch() {
    return options.hidesFromSearch();
  }

  /** Returns whether a plugin keeps the page of an entry from search engines. */
  public boolean isUnindexed(SeoPage page) {
    return page.kind() == SeoPage.Kind.ENTRY && unindexed.contains(page.id());
  }

  /**
   * Returns the address of the home in the language that a term is; null for other terms, and where
   * pages stand at these addresses.
   */
  @Nullable String homeOf(Term term) {
    String home = site.home();
    return home == null || options.frontPageId() != null || !languages.contains(term.taxonomy())
        ? null
        : LanguageAddresses.of(options).address(home + "/", home + "/", term.slug());
  }

  /** Returns the post type that the page of an entry lists; null for none. */
  public @Nullable String listOn(SeoPage page) {
    return page.kind() == SeoPage.Kind.ENTRY ? lists.get(page.id()) : null;
  }

  /** Returns the post type that the page of an entry lists for a plugin; null for none. */
  @Nullable String listOn(long entry) {
    return lists.get(entry);
  }

  /** Returns whether the term of a page has neither published entries nor terms below it. */
  public boolean isUnused(SeoPage page) {
    return page.key() != null && !usedTerms().contains(page.key());
  }

  /** Returns whether it is the page of an author without published posts. */
  public boolean hasNoPosts(SeoPage page) {
    String login = page.login();
    return login != null && !writers().contains(login);
  }

  private synchronized Set<String> writers() {
    Set<String> found = writers;
    if (found == null) {
      Set<String> all = new HashSet<>();
      index.forEachEntry(
          entry -> {
            if (entry.type().equals("post") && entry.status().equals("publish")) {
              all.add(entry.author());
            }
          });
      writers = all;
      found = all;
    }
    return found;
  }

  private synchronized Set<Term.Key> usedTerms() {
    Set<Term.Key> found = used;
    if (found == null) {
      Set<Term.Key> all = new HashSet<>();
      index.forEachEntry(
          entry -> {
            if (!UNPUBLISHED.contains(index.status(entry))) {
              all.addAll(entry.terms());
            }
          });
      index.forEachTerm(
          term -> {
            if (term.parentSlug() != null) {
              all.add(new Term.Key(term.key().taxonomy(), term.parentSlug()));
            }
          });
      used = all;
      found = all;
    }
    return found;
  }

  /** Returns the plural name of a post type; null when the source does not tell. */
  public @Nullable String label(String postType) {
    String label = permalinks.label(postType);
    return label.equals(postType) ? null : label;
  }

  /** Returns the index of the site. */
  public SiteIndex index() {
    return index;
  }

  /** Returns the addresses of the site. */
  public Permalinks permalinks() {
    return permalinks;
  }

  /**
   * Returns the time of the newest change, which stands for now, so that two runs write the same;
   * null on an empty site.
   */
  public synchronized @Nullable LocalDateTime now() {
    if (!searched) {
      String[] found = {""};
      index.forEachEntry(
          entry -> {
            String modified = entry.modified();
            if (modified != null
                && !entry.status().equals("future")
                && modified.compareTo(found[0]) > 0) {
              found[0] = modified;
            }
          });
      newest = date(found[0]);
      searched = true;
    }
    return newest;
  }

  private static @Nullable LocalDateTime date(String stored) {
    try {
      return LocalDateTime.parse(stored.replace(' ', 'T'));
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
