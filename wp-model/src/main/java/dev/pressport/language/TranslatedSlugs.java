package dev.pressport.language;

import dev.pressport.model.Site;
import dev.pressport.plugin.Plugins;
import dev.pressport.text.Slug;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The slugs that stand in addresses before those of entries and terms, such as {@code books}, in
 * the languages of a site.
 *
 * @param ofTypes by post type
 * @param ofTaxonomies by taxonomy
 */
public record TranslatedSlugs(
    Map<String, Translated> ofTypes, Map<String, Translated> ofTaxonomies) {

  /** No translations. */
  public static final TranslatedSlugs NONE = new TranslatedSlugs(Map.of(), Map.of());

  public TranslatedSlugs {
    ofTypes = Map.copyOf(ofTypes);
    ofTaxonomies = Map.copyOf(ofTaxonomies);
  }

  /**
   * A slug with its translations; both may be a path.
   *
   * @param slug percent-encoded
   * @param byLanguage likewise
   */
  public record Translated(String slug, Map<String, String> byLanguage) {
    public Translated {
      byLanguage = Map.copyOf(byLanguage);
    }

    /** Returns a base in a language; unchanged where the slug is not in it. */
    private String in(String base, @Nullable String language, boolean anywhere) {
      String translation = language == null ? null : byLanguage.get(language);
      String before = '/' + base + '/';
      int at = before.indexOf('/' + slug + '/');
      return translation == null || at < 0 || (at > 0 && !anywhere)
          ? base
          : (before.substring(1, at + 1) + translation + before.substring(at + 1 + slug.length()))
              .replaceFirst("/$", "");
    }

    private Translated decoded() {
      Map<String, String> decoded = new LinkedHashMap<>();
      byLanguage.forEach((language, text) -> decoded.put(language, Slug.decode(text)));
      return new Translated(Slug.decode(slug), decoded);
    }
  }

  /** Returns those of a site. */
  public static TranslatedSlugs of(Site site) {
    Map<String, Translated> types = new LinkedHashMap<>();
    Map<String, Translated> taxonomies = new LinkedHashMap<>();
    for (LanguagePlugin plugin : Plugins.parts(LanguagePlugin.class)) {
      TranslatedSlugs slugs = plugin.slugs(site);
      slugs.ofTypes().forEach(types::putIfAbsent);
      slugs.ofTaxonomies().forEach(taxonomies::putIfAbsent);
    }
    return new TranslatedSlugs(types, taxonomies);
  }

  /** Returns these in their readable form. */
  public TranslatedSlugs decoded() {
    Map<String, Translated> types = new LinkedHashMap<>();
    Map<String, Translated> taxonomies = new LinkedHashMap<>();
    ofTypes.forEach((type, slug) -> types.put(type, slug.decoded()));
    ofTaxonomies.forEach((taxonomy, slug) -> taxonomies.put(taxonomy, slug.decoded()));
    return new TranslatedSlugs(types, taxonomies);
  }

  /**
   * Returns the path before the entries of a post type in a language.
   *
   * @param base the same in the language of the settings, without slashes around
   */
  public String ofType(String base, String postType, @Nullable String language) {
    Translated slug = ofTypes.get(postType);
    return slug == null ? base : slug.in(base, language, true);
  }

  /**
   * Returns the path before the terms of a taxonomy in a language.
   *
   * @param base the same in the language of the settings, without slashes around
   */
  public String ofTaxonomy(String base, String taxonomy, @Nullable String language) {
    Translated slug = ofTaxonomies.get(taxonomy);
    return slug == null ? base : slug.in(base, language, false);
  }

  /** Returns the paths before the entries of a post type in all languages. */
  public Set<String> allOfType(String base, String postType) {
    Set<String> all = new LinkedHashSet<>(Set.of(base));
    Translated slug = ofTypes.get(postType);
    if (slug != null) {
      slug.byLanguage().keySet().forEach(language -> all.add(ofType(base, postType, language)));
    }
    return all;
  }

  /** Returns the paths before the terms of a taxonomy in all languages. */
  public Set<String> allOfTaxonomy(String base, String taxonomy) {
    Set<String> all = new LinkedHashSet<>(Set.of(base));
    Translated slug = ofTaxonomies.get(taxonomy);
    if (slug != null) {
      slug.byLanguage().keySet().forEach(language -> all.add(ofTaxonomy(base, taxonomy, language)));
    }
    return all;
  }
}
