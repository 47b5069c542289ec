package dev.pressport.plugin.cptui;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.permalink.RegistrationPlugin;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The two options that hold the post types and taxonomies, each a map of settings by name. */
final class DefinedTypes implements RegistrationPlugin {
  static final String POST_TYPES = "cptui_post_types";
  static final String TAXONOMIES = "cptui_taxonomies";

  @Override
  public List<Value.Dict> registrations(SiteIndex index, SiteOptions options) {
    return registrations(options);
  }

  @Override
  public List<Value.Dict> registrations(SiteOptions options) {
    List<Value.Dict> registrations = new ArrayList<>();
    options
        .value(POST_TYPES)
        .map()
        .forEach((name, type) -> add("post_type", name, LooseValue.of(type), registrations));
    options
        .value(TAXONOMIES)
        .map()
        .forEach((name, type) -> add("taxonomy", name, LooseValue.of(type), registrations));
    return registrations;
  }

  private static void add(
      String kind, String name, LooseValue stored, List<Value.Dict> registrations) {
    Map<String, Value> labels = new LinkedHashMap<>();
    labels.put("name", stored.get("label").value());
    labels.put("singular_name", stored.get("singular_label").value());
    Map<String, Value> rewrite = new LinkedHashMap<>();
    rewrite.put("slug", stored.get("rewrite_slug").value());
    rewrite.put("with_front", truth(stored.get("rewrite_withfront")));
    rewrite.put("rewrite_hierarchical", truth(stored.get("rewrite_hierarchical")));
    if (Value.FALSE.equals(truth(stored.get("rewrite")))) {
      rewrite.put("permalink_rewrite", Value.of("no_permalink"));
    }
    Map<String, Value> settings = new LinkedHashMap<>();
    settings.put(kind, Value.of(name));
    settings.put("labels", new Value.Dict(labels));
    settings.put("rewrite", new Value.Dict(rewrite));
    for (String same : List.of("public", "publicly_queryable", "hierarchical", "has_archive")) {
      settings.put(same, truth(stored.get(same)));
    }
    String variable = stored.get("query_var_slug").filled();
    if (Value.FALSE.equals(truth(stored.get("query_var")))) {
      settings.put("query_var", Value.of("none"));
    } else if (variable != null) {
      settings.put("query_var", Value.of("custom_query_var"));
      settings.put("query_var_name", Value.of(variable));
    }
    settings.put("has_archive_slug", stored.get("has_archive_string").value());
    settings.put("taxonomies", stored.get("taxonomies").value());
    settings.put("object_type", stored.get("object_types").value());
    registrations.add(new Value.Dict(settings));
  }

  /** The plugin stores truth values as the words true and false, and older ones as 1 and 0. */
  private static Value truth(LooseValue stored) {
    String word = stored.string();
    if (word == null || word.isEmpty()) {
      return stored.value() instanceof Value.Bool ? stored.value() : Value.NULL;
    }
    return Value.of(!word.equals("false") && !word.equals("0"));
  }
}
