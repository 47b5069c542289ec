package dev.pressport.plugin.pods;

import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.Value;
import dev.pressport.permalink.RegistrationPlugin;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The post types and taxonomies that pods register; those of others are only extended. */
final class PodTypes implements RegistrationPlugin {
  static final String[] METAS = {
    "type",
    "object",
    "label_singular",
    "public",
    "publicly_queryable",
    "hierarchical",
    "has_archive",
    "has_archive_slug",
    "rewrite",
    "rewrite_custom_slug",
    "rewrite_with_front",
    "rewrite_hierarchical"
  };

  @Override
  public List<Value.Dict> registrations(SiteIndex index, SiteOptions options) {
    List<Value.Dict> registrations = new ArrayList<>();
    for (long id : index.children(PodFields.POD, 0)) {
      index
          .part(id)
          .filter(PodFields::isOn)
          .flatMap(PodTypes::registration)
          .ifPresent(registrations::add);
    }
    return registrations;
  }

  private static Optional<Value.Dict> registration(Part pod) {
    Metas metas = pod.meta();
    String kind = LooseValue.of(metas, "type").filled();
    boolean known = "post_type".equals(kind) || "taxonomy".equals(kind);
    if (kind == null || !known || LooseValue.of(metas, "object").filled() != null) {
      return Optional.empty();
    }
    Map<String, Value> labels = new LinkedHashMap<>();
    labels.put("name", Value.of(pod.outline().title()));
    labels.put("singular_name", LooseValue.of(metas, "label_singular").value());
    Map<String, Value> rewrite = new LinkedHashMap<>();
    rewrite.put("slug", LooseValue.of(metas, "rewrite_custom_slug").value());
    rewrite.put("with_front", LooseValue.of(metas, "rewrite_with_front").value());
    rewrite.put("rewrite_hierarchical", LooseValue.of(metas, "rewrite_hierarchical").value());
    if ("0".equals(LooseValue.of(metas, "rewrite").string())) {
      rewrite.put("permalink_rewrite", Value.of("no_permalink"));
    }
    Map<String, Value> settings = new LinkedHashMap<>();
    settings.put(kind, Value.of(pod.outline().slug()));
    settings.put("labels", new Value.Dict(labels));
    settings.put("rewrite", new Value.Dict(rewrite));
    for (String same :
        List.of(
            "public", "publicly_queryable", "hierarchical", "has_archive", "has_archive_slug")) {
      settings.put(same, LooseValue.of(metas, same).value());
    }
    return Optional.of(new Value.Dict(settings));
  }
}
