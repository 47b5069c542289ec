package dev.pressport.export.ghost;

import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.SlugRules;
import dev.pressport.html.Titles;
import dev.pressport.model.Entry;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.permalink.Permalinks;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.PrimaryTerm;
import dev.pressport.problem.ItemProblems;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The tags of Ghost: the categories, the tags, and the terms of all other public taxonomies. The
 * first tag of a post is the one that Ghost shows, and has in addresses.
 */
final class GhostTags {
  private static final String CATEGORY = "category";
  private static final List<String> FIRST = List.of(CATEGORY, "post_tag");
  private static final List<String> PRIMARY =
      Plugins.parts(PrimaryTerm.class).stream()
          .filter(primary -> primary.taxonomy().equals(CATEGORY))
          .map(PrimaryTerm::meta)
          .toList();

  /** In Ghost, {@code #} hides a tag, and no name begins with a comma. */
  private static final Pattern HIDING = Pattern.compile("^[#,\\s]+");

  private static final SlugRules WORDS = new SlugRules(true, 100);
  private static final int DEEPEST = 20;

  private final SiteIndex index;
  private final Permalinks permalinks;
  private final CmsPlan plan;

  GhostTags(SiteIndex index, Permalinks permalinks, CmsPlan plan) {
    this.index = index;
    this.permalinks = permalinks;
    this.plan = plan;
  }

  /** Returns the name of a post type as in a slug; that of such a name is itself. */
  static String typeWord(String type) {
    String word = WORDS.of(type);
    return word.isEmpty() ? "other" : word;
  }

  /** Returns the slug of the internal tag of a post type. */
  static String typeSlug(String type) {
    return "hash-type-" + typeWord(type);
  }

  /** Returns the internal tag of a post type. */
  static Value.Dict ofType(String type) {
    return new Fields()
        .put("id", typeSlug(type))
        .put("name", "#type-" + typeWord(type))
        .put("slug", typeSlug(type))
        .put("visibility", "internal")
        .dict();
  }

  /** Returns whether a term is for the theme: visitors see no list of it. */
  static boolean isInternal(Term.Key term) {
    return term.taxonomy().equals("post_format");
  }

  /** Returns the id of a tag within the import file, which is its slug. */
  String id(Term.Key term) {
    return (isInternal(term) ? "hash-" : "") + plan.slug(term);
  }

  /** Returns the tag that a term becomes. */
  Value.Dict of(Term term, ItemProblems problems) {
    String name = Titles.of(term.name(), term.slug());
    String shown = HIDING.matcher(name).replaceFirst("");
    if (shown.isEmpty()) {
      shown = plan.slug(term.key());
    }
    boolean internal = isInternal(term.key());
    if (internal) {
      shown = "#" + shown;
    }
    if (!shown.equals(name)) {
      problems.add(GhostProblem.TAG_RENAMED, "name", shown);
    }
    String description = Titles.plain(term.description());
    return new Fields()
        .put("id", id(term.key()))
        .put("name", Limits.NAME.cut(shown, problems))
        .put("slug", id(term.key()))
        .put("visibility", internal ? "internal" : "public")
        .put(
            "description",
            description.isEmpty() ? null : Limits.DESCRIPTION.cut(description, problems))
        .dict();
  }

  /** Returns the terms of an entry in the order of Ghost's tags, with the categories above. */
  List<Term.Key> of(Entry entry, CmsContent content, boolean byAddress) {
    List<Term.Key> terms = content.terms(entry).values().stream().flatMap(List::stream).toList();
    Set<Term.Key> ordered = new LinkedHashSet<>();
    Optional<Term.Key> primary =
        byAddress
            ? Optional.empty()
            : PRIMARY.stream().flatMap(key -> chosen(entry, key).stream()).findFirst();
    primary
        .filter(terms::contains)
        .or(() -> primary(content.outline(entry)))
        .ifPresent(ordered::add);
    ordered.addAll(of(terms));
    return List.copyOf(ordered);
  }

  /** Returns imported terms in the order of Ghost's tags, with the categories above. */
  List<Term.Key> of(List<Term.Key> terms) {
    List<Term.Key> taken = terms.stream().filter(plan::takes).toList();
    Set<Term.Key> ordered = new LinkedHashSet<>();
    taken.stream().filter(term -> rank(term) == 0).forEach(ordered::add);
    List.copyOf(ordered).forEach(category -> ordered.addAll(above(category)));
    taken.stream().sorted(Comparator.comparingInt(GhostTags::rank)).forEach(ordered::add);
    return List.copyOf(ordered);
  }

  /** The category that an SEO plugin says is the primary one. */
  private Optional<Term.Key> chosen(Entry entry, String key) {
    return entry.meta().values().getOrDefault(key, List.of()).stream()
        .flatMap(value -> Optional.ofNullable(LooseValue.of(value).id()).stream())
        .flatMap(id -> index.term(CATEGORY, id).stream())
        .map(TermOutline::key)
        .findFirst();
  }

  /** Returns the category that is in the old address of an entry, or else its first one. */
  Optional<Term.Key> primary(EntryOutline entry) {
    List<Term.Key> categories =
        entry.terms().stream()
            .filter(term -> term.taxonomy().equals(CATEGORY))
            .filter(plan::takes)
            .toList();
    if (categories.size() < 2) {
      return categories.stream().findFirst();
    }
    String path = permalinks.pathOf(entry).orElse("");
    return categories.stream()
        .filter(category -> path.contains("/" + category.slug() + "/" + entry.slug()))
        .findFirst()
        .or(() -> categories.stream().findFirst());
  }

  /** A list of a category shows the posts of those below it, too. */
  private List<Term.Key> above(Term.Key category) {
    List<Term.Key> above = new ArrayList<>();
    Term.Key term = category;
    while (above.size() < DEEPEST) {
      String parent = index.term(term).map(TermOutline::parentSlug).orElse(null);
      if (parent == null) {
        break;
      }
      term = new Term.Key(CATEGORY, parent);
      if (above.contains(term) || !plan.takes(term) || index.term(term).isEmpty()) {
        break;
      }
      above.add(term);
    }
    return above;
  }

  /** Returns the slug of the first public tag of a post; {@code all} for none, as in Ghost. */
  String first(EntryOutline entry) {
    return primary(entry)
        .or(() -> of(entry.terms()).stream().filter(term -> !isInternal(term)).findFirst())
        .map(plan::slug)
        .orElse("all");
  }

  private static int rank(Term.Key term) {
    int rank = FIRST.indexOf(term.taxonomy());
    return rank >= 0 ? rank : FIRST.size() + (isInternal(term) ? 1 : 0);
  }
}
