package dev.pressport.export.site;

import dev.pressport.contentmodel.NameChoice;
import dev.pressport.contentmodel.NameChoices;
import dev.pressport.contentmodel.SiteMapping;
import dev.pressport.export.output.FileNames;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Visibility;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import dev.pressport.text.Words;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names of the new site's parts: the folder of each post type and of each taxonomy. Names are
 * of small ASCII letters, digits, {@code _} and {@code -}, so that every generator can use them as
 * keys, and no two are equal.
 */
public final class Sections {
  /** The folder of the pages of authors. */
  public static final String AUTHORS = "authors";

  /** The folder of the archives of years and months. */
  public static final String ARCHIVES = "archives";

  /** The folders, and the keys of front matter, that the pages of all targets use. */
  private static final Set<String> RESERVED =
      Words.of(
          """
          authors archives date details end excerpt fields file image language modified order parent
          path protected search seo start status sticky title translations wordpress categories tags posts
          pages media body\
          """);

  /** The types whose folders the templates of static sites know. */
  static final Set<String> FIXED = Set.of("post", "page");

  private static final Pattern ODD = Pattern.compile("[^a-z0-9_-]+");
  private static final Pattern EDGES = Pattern.compile("^[^a-z0-9]+|[^a-z0-9]+$");

  private final Map<String, String> types = new LinkedHashMap<>();
  private final Map<String, String> taxonomies = new LinkedHashMap<>();
  private final Set<String> hidden = new TreeSet<>();
  private final Set<String> taken = new HashSet<>();

  /**
   * Names what the index knows of, and visitors could see.
   *
   * @param mapping the names that the user chose, none of which is reserved
   * @param reserved words that the target has other uses for
   */
  Sections(SiteIndex index, Permalinks permalinks, SiteMapping mapping, Set<String> reserved) {
    taken.addAll(RESERVED);
    taken.addAll(reserved);
    Set<String> found = new TreeSet<>(index.entryTypes());
    found.removeIf(
        type -> permalinks.visibility(type) == Visibility.NONE || mapping.types().drops(type));
    found.addAll(List.of("post", "page"));
    Collection<String> ordered = ordered(found);
    take(mapping.types());
    take(mapping.taxonomies());
    ordered.forEach(
        type ->
            types.put(
                type, mapping.types().renames(type) ? mapping.types().of(type) : folder(type)));
    Set<String> used = new TreeSet<>(List.of("category", "post_tag"));
    ordered.forEach(type -> used.addAll(index.taxonomies(type)));
    used.removeIf(
        taxonomy ->
            Taxonomies.of(taxonomy).is(Taxonomy.Trait.INTERNAL)
                || mapping.taxonomies().drops(taxonomy));
    used.stream().filter(taxonomy -> !permalinks.opensTaxonomy(taxonomy)).forEach(hidden::add);
    used.removeAll(hidden);
    used.forEach(
        taxonomy ->
            taxonomies.put(
                taxonomy,
                mapping.taxonomies().renames(taxonomy)
                    ? mapping.taxonomies().of(taxonomy)
                    : folder(Taxonomies.of(taxonomy))));
  }

  private void take(NameChoices chosen) {
    chosen.byName().values().stream()
        .filter(NameChoice::isRenamed)
        .forEach(choice -> taken.add(chosen.of(choice.name())));
  }

  /** Returns the words that no section and no taxonomy can be called by. */
  public static Set<String> reserved() {
    return RESERVED;
  }

  /** Returns the folder of a type; WordPress's own types are named by their labels. */
  private String folder(String type) {
    return PostTypes.find(type)
        .filter(known -> known.is(PostType.Trait.BUILT_IN))
        .map(known -> known.label().toLowerCase(Locale.ROOT))
        .orElseGet(() -> unique(type));
  }

  private String folder(Taxonomy taxonomy) {
    return taxonomy.is(Taxonomy.Trait.BUILT_IN)
        ? taxonomy.label().toLowerCase(Locale.ROOT)
        : unique(taxonomy.name());
  }

  private static Collection<String> ordered(Set<String> types) {
    List<String> ordered = new ArrayList<>(List.of("post", "page"));
    types.stream().filter(type -> !ordered.contains(type)).forEach(ordered::add);
    return ordered;
  }

  private String unique(String name) {
    String ascii = EDGES.matcher(ODD.matcher(ascii(name)).replaceAll("-")).replaceAll("");
    String base = FileNames.segment(ascii).equals(ascii) ? ascii : "other-" + ascii;
    String unique = base;
    for (int n = 2; !taken.add(unique); n++) {
      unique = base + "-" + n;
    }
    return unique;
  }

  private static String ascii(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
  }

  /** Post types with pages and their folders; posts come first, then pages. */
  public Map<String, String> types() {
    return Collections.unmodifiableMap(types);
  }

  /** Returns the taxonomies whose terms visitors see, and their folders. */
  public Map<String, String> taxonomies() {
    return Collections.unmodifiableMap(taxonomies);
  }

  /** The folder of a post type; null when it has no pages. */
  public @Nullable String ofType(String type) {
    return types.get(type);
  }

  /** The folder of a taxonomy, also its key in front matter; null for one that is not shown. */
  public @Nullable String ofTaxonomy(String taxonomy) {
    return taxonomies.get(taxonomy);
  }

  /**
   * Returns whether a taxonomy of entries with pages is not for visitors, so that its terms are
   * data.
   */
  public boolean hides(String taxonomy) {
    return hidden.contains(taxonomy);
  }

  /** Returns whether visitors see a term. */
  public boolean shows(Term.Key term) {
    return taxonomies.containsKey(term.taxonomy());
  }
}
