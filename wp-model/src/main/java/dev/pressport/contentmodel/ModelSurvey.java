package dev.pressport.contentmodel;

import dev.pressport.acf.AcfSchema;
import dev.pressport.acf.Field;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.MetaUse;
import dev.pressport.permalink.AcfRegistrations.Registration;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Visibility;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Gathers the content model of a site from its index. */
final class ModelSurvey {
  private static final List<String> FIRST_TYPES = List.of("post", "page");
  private static final List<String> FIRST_TAXONOMIES = List.of("category", "post_tag");

  /** The types whose details targets have places for, and the metas that these are made of. */
  private static final Set<String> ARTICLES = Set.of("post", "page");

  private static final Set<String> OF_ARTICLES = Set.of("footnotes", "enclosure");

  /** The public metas that plugins keep for themselves: of SEO, page builders and styles. */
  private static final Pattern OF_PROGRAMS =
      Pattern.compile(
          "rank_math_.*|panels_data|ct_builder_.*|brizy.*|tve_.*|stackable_optimized_css.*"
              + "|litespeed_.*|wprm_metadata_cache",
          Pattern.DOTALL);

  /** The taxonomies of WooCommerce that are attributes of products. */
  private static final String ATTRIBUTE = "pa_";

  private final Site site;
  private final SiteIndex index;
  private final AcfSchema acf;
  private final Map<String, Registration> registeredTypes;
  private final Map<String, Registration> registeredTaxonomies;
  private final Set<String> found = new TreeSet<>();
  private final Set<String> nested = new HashSet<>(Set.of("page"));
  private final TermSurvey terms;

  ModelSurvey(Site site, SiteIndex index, Permalinks permalinks) {
    this.site = site;
    this.index = index;
    acf = AcfSchema.of(index, site);
    registeredTypes = permalinks.registrations().postTypes();
    registeredTaxonomies = permalinks.registrations().taxonomies();
    terms = new TermSurvey(acf);
    index.forEachEntry(this::add);
    index.forEachTerm(terms::add);
    found.addAll(registeredTypes.keySet());
    found.removeIf(type -> permalinks.visibility(type) == Visibility.NONE);
  }

  private void add(EntryOutline entry) {
    found.add(entry.type());
    if (entry.parentId() != 0 && !nested.contains(entry.type())) {
      Optional<EntryOutline> parent = index.entry(entry.parentId());
      if (parent.isPresent() && parent.get().type().equals(entry.type())) {
        nested.add(entry.type());
      }
    }
  }

  ContentModel model() {
    List<ContentType> types = ordered(FIRST_TYPES, found).stream().map(this::type).toList();
    Set<String> taxonomies = new TreeSet<>();
    types.forEach(type -> taxonomies.addAll(type.taxonomies()));
    Map<String, Long> omitted = new LinkedHashMap<>();
    for (ContentType type : types) {
      long count = index.omittedMetas(type.name());
      if (count > 0) {
        omitted.put(type.name(), count);
      }
    }
    return new ContentModel(
        types,
        ordered(FIRST_TAXONOMIES, taxonomies).stream().map(this::taxonomy).toList(),
        DefinedFields.of(acf.fieldsOfSite(site.fields())),
        DefinedFields.of(acf.fieldsOfUsers()),
        omitted);
  }

  private static List<String> ordered(List<String> first, Collection<String> others) {
    Set<String> ordered = new LinkedHashSet<>(first);
    ordered.addAll(others);
    return List.copyOf(ordered);
  }

  private ContentType type(String name) {
    Registration registered = registeredTypes.get(name);
    Optional<String> known = PostTypes.find(name).map(PostType::label);
    String plural = known.orElseGet(() -> Labels.readable(name));
    String label = registered == null || registered.label() == null ? plural : registered.label();
    String singular = known.map(Labels::singular).orElse(label);
    return new ContentType(
        name,
        label,
        registered == null || registered.singular() == null ? singular : registered.singular(),
        nested.contains(name) || (registered != null && registered.hierarchical()),
        taxonomiesOf(name),
        fields(name));
  }

  private List<String> taxonomiesOf(String type) {
    Set<String> names = new LinkedHashSet<>();
    if (type.equals("post")) {
      names.addAll(FIRST_TAXONOMIES);
    }
    names.addAll(index.taxonomies(type));
    if (registeredTypes.containsKey(type)) {
      names.addAll(registeredTypes.get(type).related());
    }
    registeredTaxonomies.forEach(
        (name, registered) -> {
          if (registered.related().contains(type)) {
            names.add(name);
          }
        });
    names.removeIf(name -> Taxonomies.of(name).is(Taxonomy.Trait.INTERNAL));
    return List.copyOf(names);
  }

  private List<ContentField> fields(String type) {
    List<Field> defined = acf.fieldsOfType(type);
    Set<String> elsewhere =
        defined.stream().map(Field::stored).collect(Collectors.toCollection(HashSet::new));
    if (ARTICLES.contains(type)) {
      elsewhere.addAll(OF_ARTICLES);
    }
    List<ContentField> fields = new ArrayList<>(DefinedFields.of(defined));
    for (MetaUse use : index.metaUses(type)) {
      if (!elsewhere.contains(use.name()) && !OF_PROGRAMS.matcher(use.name()).matches()) {
        fields.add(OtherFields.ofMeta(use));
      }
    }
    fields.addAll(OtherFields.ofDetails(type));
    return fields;
  }

  private TermType taxonomy(String name) {
    Registration registered = registeredTaxonomies.get(name);
    Taxonomy known = Taxonomies.of(name);
    boolean described = !known.label().equals(name);
    String own = name.startsWith(ATTRIBUTE) ? name.substring(ATTRIBUTE.length()) : name;
    String plural = described ? known.label() : Labels.readable(own);
    String label = registered == null || registered.label() == null ? plural : registered.label();
    String singular = described ? Labels.singular(plural) : label;
    return new TermType(
        name,
        label,
        registered == null || registered.singular() == null ? singular : registered.singular(),
        known.is(Taxonomy.Trait.NESTED)
            || terms.isNested(name)
            || (registered != null && registered.hierarchical()),
        DefinedFields.of(acf.fieldsOfTaxonomy(name, terms.uses(name))));
  }
}
