package dev.pressport.plugin.metabox;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.permalink.RegistrationPlugin;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The post types and taxonomies that people define with MB Custom Post Types. Each is an entry
 * whose body is the JSON of its settings, in the form that WordPress registers types in.
 */
final class DefinedTypes implements RegistrationPlugin {
  static final String POST_TYPE = "mb-post-type";
  static final String TAXONOMY = "mb-taxonomy";

  @Override
  public List<Value.Dict> registrations(SiteIndex index, SiteOptions options) {
    List<Value.Dict> registrations = new ArrayList<>();
    add(POST_TYPE, "post_type", index, registrations);
    add(TAXONOMY, "taxonomy", index, registrations);
    return registrations;
  }

  private static void add(
      String type, String kind, SiteIndex index, List<Value.Dict> registrations) {
    for (long id : index.children(type, 0)) {
      index
          .part(id)
          .filter(part -> part.outline().status().equals("publish"))
          .map(Part::body)
          .flatMap(PhpJson::decode)
          .map(LooseValue::of)
          .flatMap(settings -> registration(kind, settings))
          .ifPresent(registrations::add);
    }
  }

  private static Optional<Value.Dict> registration(String kind, LooseValue settings) {
    String name = settings.get("slug").filled();
    if (name == null) {
      return Optional.empty();
    }
    LooseValue stored = settings.get("rewrite");
    Map<String, Value> rewrite = new LinkedHashMap<>();
    rewrite.put("slug", stored.get("slug").value());
    rewrite.put("with_front", stored.get("with_front").value());
    rewrite.put("rewrite_hierarchical", stored.get("hierarchical").value());
    if (Boolean.FALSE.equals(stored.bool())) {
      rewrite.put("permalink_rewrite", Value.of("no_permalink"));
    }
    Map<String, Value> registration = new LinkedHashMap<>();
    registration.put(kind, Value.of(name));
    registration.put("rewrite", new Value.Dict(rewrite));
    for (String same :
        List.of(
            "labels",
            "public",
            "publicly_queryable",
            "hierarchical",
            "has_archive",
            "taxonomies")) {
      registration.put(same, settings.get(same).value());
    }
    registration.put("has_archive_slug", settings.get("archive_slug").value());
    registration.put("object_type", settings.get("types").value());
    return Optional.of(new Value.Dict(registration));
  }
}
