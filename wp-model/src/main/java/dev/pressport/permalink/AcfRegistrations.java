package dev.pressport.permalink;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpSerialization;
import dev.pressport.plugin.Plugins;
import dev.pressport.posttype.PostTypes;
import dev.pressport.posttype.Taxonomies;
import dev.pressport.posttype.Taxonomy.Trait;
import dev.pressport.settings.SiteOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The post types and taxonomies that ACF registers (its class-acf-post-type.php and
 * class-acf-taxonomy.php), and those of similar plugins.
 */
public final class AcfRegistrations {
  /** The settings of what is switched off, and so not registered at all. */
  private static final LooseValue INACTIVE =
      LooseValue.of(new Value.Dict(Map.of("public", Value.FALSE)));

  /**
   * A post type or taxonomy as ACF registers it.
   *
   * @param label the plural for people, null when ACF has none
   * @param singular for people, null when ACF has none
   * @param hierarchical whether its items stand below one another
   * @param related the taxonomies of a post type, the post types of a taxonomy
   */
  public record Registration(
      @Nullable String label,
      @Nullable String singular,
      boolean hierarchical,
      List<String> related) {
    public Registration {
      related = List.copyOf(related);
    }

    private static Registration of(LooseValue settings, String related) {
      LooseValue labels = settings.get("labels");
      return new Registration(
          labels.get("name").filled(),
          labels.get("singular_name").filled(),
          settings.get("hierarchical").isTrue(),
          settings.get(related).strings());
    }
  }

  private final Map<String, LooseValue> postTypes = new LinkedHashMap<>();
  private final Map<String, LooseValue> taxonomies = new LinkedHashMap<>();

  /** Returns all registrations of a site; those in its tables come before those in files. */
  static AcfRegistrations of(SiteIndex index, SiteOptions options) {
    AcfRegistrations all = new AcfRegistrations();
    for (String type : List.of("acf-post-type", "acf-taxonomy")) {
      for (long id : index.children(type, 0)) {
        index.part(id).ifPresent(all::add);
      }
    }
    for (Value.Dict definition : index.acfDefinitions()) {
      LooseValue settings = LooseValue.of(definition);
      all.add(settings, isOn(settings.get("active").bool()));
    }
    for (RegistrationPlugin plugin : Plugins.parts(RegistrationPlugin.class)) {
      plugin.registrations(index, options).forEach(one -> all.add(LooseValue.of(one), true));
    }
    return all;
  }

  /** Adds what the options of a site tell about the types of plugins. */
  public void add(SiteOptions options) {
    for (RegistrationPlugin plugin : Plugins.parts(RegistrationPlugin.class)) {
      plugin.registrations(options).forEach(one -> add(LooseValue.of(one), true));
    }
  }

  private void add(Part part) {
    if (part.body() != null) {
      Value settings = PhpSerialization.decode(part.body()).value();
      add(LooseValue.of(settings), part.outline().status().equals("publish"));
    }
  }

  /** Adds a post type or taxonomy by the settings that ACF stores; the first active one counts. */
  public void add(LooseValue settings, boolean active) {
    add(settings.get("post_type").filled(), active ? settings : INACTIVE, postTypes);
    add(settings.get("taxonomy").filled(), active ? settings : INACTIVE, taxonomies);
  }

  private static void add(@Nullable String name, LooseValue settings, Map<String, LooseValue> all) {
    if (name != null) {
      all.merge(name, settings, (first, later) -> first == INACTIVE ? later : first);
    }
  }

  /** Returns the active post types by name; ACF registers none that is there already. */
  public Map<String, Registration> postTypes() {
    Map<String, Registration> active = active(postTypes, "taxonomies");
    active.keySet().removeIf(name -> PostTypes.find(name).isPresent());
    return active;
  }

  /** Returns the active taxonomies by name. */
  public Map<String, Registration> taxonomies() {
    Map<String, Registration> active = active(taxonomies, "object_type");
    active.keySet().removeIf(name -> Taxonomies.of(name).is(Trait.BUILT_IN));
    return active;
  }

  private static Map<String, Registration> active(Map<String, LooseValue> all, String related) {
    Map<String, Registration> active = new TreeMap<>();
    all.forEach(
        (name, settings) -> {
          if (settings != INACTIVE) {
            active.put(name, Registration.of(settings, related));
          }
        });
    return active;
  }

  /** Returns whether ACF registers a post type. */
  boolean knows(String postType) {
    return postTypes.containsKey(postType);
  }

  /** Returns the plural name of a post type; null when it is not ACF's. */
  @Nullable String label(String postType) {
    LooseValue settings = postTypes.get(postType);
    return settings == null ? null : settings.get("labels").get("name").filled();
  }

  /** Returns the name of one item of a post type or taxonomy; null when it is not ACF's. */
  @Nullable String singular(String name) {
    LooseValue settings = postTypes.getOrDefault(name, taxonomies.get(name));
    return settings == null ? null : settings.get("labels").get("singular_name").filled();
  }

  /** Returns whether visitors can open entries of a post type; null when it is not ACF's. */
  @Nullable Boolean opensType(String postType) {
    LooseValue settings = postTypes.get(postType);
    return settings == null ? null : isQueryable(settings);
  }

  /**
   * Returns whether visitors see the terms of a taxonomy; null when it is not ACF's. Both settings
   * must be on: users who make a taxonomy private switch {@code public} off, and ACF does not
   * change {@code publicly_queryable}.
   */
  @Nullable Boolean opensTaxonomy(String taxonomy) {
    LooseValue settings = taxonomies.get(taxonomy);
    return settings == null ? null : isOn(settings.get("public").bool()) && isQueryable(settings);
  }

  /**
   * Returns {@code publicly_queryable}, which defaults to {@code public} as in register_post_type()
   * and register_taxonomy().
   */
  private static boolean isQueryable(LooseValue settings) {
    Boolean queryable = settings.get("publicly_queryable").bool();
    return isOn(queryable == null ? settings.get("public").bool() : queryable);
  }

  /** ACF's settings are on unless they say otherwise. */
  private static boolean isOn(@Nullable Boolean setting) {
    return setting == null || setting;
  }

  /** Returns the path of a post type's archive, without slashes around; null when it has none. */
  @Nullable String archive(String postType, Structure structure) {
    LooseValue settings = postTypes.getOrDefault(postType, LooseValue.NONE);
    if (!settings.get("has_archive").isTrue()) {
      return null;
    }
    String own = settings.get("has_archive_slug").filled();
    LooseValue rewrite = settings.get("rewrite");
    String slug = slug(rewrite, postType);
    return slug == null ? null : before(rewrite, structure) + (own == null ? slug : own);
  }

  /** Returns the rewrite rule of entries; null when their only addresses are queries. */
  @Nullable Rewrite postType(String postType, Structure structure) {
    LooseValue settings = postTypes.getOrDefault(postType, INACTIVE);
    String base = base(settings, postType, structure);
    return base == null || !isQueryable(settings)
        ? null
        : new Rewrite(base, settings.get("hierarchical").isTrue());
  }

  /**
   * Returns the variable of a query that names an entry of a post type; null when there is none, or
   * visitors cannot open the type.
   */
  @Nullable String queryVariable(String postType) {
    LooseValue settings = postTypes.get(postType);
    if (settings == null || !isQueryable(settings)) {
      return null;
    }
    String variable = settings.get("query_var").string();
    String own = settings.get("query_var_name").filled();
    return "none".equals(variable) ? null : "custom_query_var".equals(variable) ? own : postType;
  }

  /** Returns the rewrite rule of terms; null when the taxonomy is not ACF's. */
  @Nullable Rewrite taxonomy(String taxonomy, Structure structure) {
    LooseValue settings = taxonomies.get(taxonomy);
    return settings == null
        ? null
        : new Rewrite(
            base(settings, taxonomy, structure),
            settings.get("rewrite").get("rewrite_hierarchical").isTrue());
  }

  private static @Nullable String base(LooseValue settings, String name, Structure structure) {
    LooseValue rewrite = settings.get("rewrite");
    String slug = slug(rewrite, name);
    return slug == null ? null : before(rewrite, structure) + slug;
  }

  /** Returns the path before the slug; null when ACF makes no permalinks for the type. */
  private static @Nullable String slug(LooseValue rewrite, String name) {
    String mode = rewrite.get("permalink_rewrite").string();
    String own = rewrite.get("slug").filled();
    return "no_permalink".equals(mode) ? null : own == null ? name : own;
  }

  private static String before(LooseValue rewrite, Structure structure) {
    return isOn(rewrite.get("with_front").bool()) ? structure.front() : structure.root();
  }
}
