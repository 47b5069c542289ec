package dev.pressport.plugin.pods;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.DefinedTypes;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.row.TableFamily;
import java.util.List;
import java.util.Map;

/** Pods: post types and fields that people define. */
public final class Pods implements Plugin {
  @Override
  public String slug() {
    return "pods";
  }

  @Override
  public String name() {
    return "Pods";
  }

  @Override
  public String signs() {
    return "type:_pods_* block:pods/* shortcode:pods";
  }

  @Override
  public String meaning() {
    return "values become typed fields; rows of separate pods are exported as data of the site";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PodFields(),
        new PodTypes(),
        new PodDisplays(),
        new DefinedTypes(PodFields.POD, "_pods_"),
        new UnmodelledType(PodFields.POD).keeping(PodTypes.METAS),
        new UnmodelledType(PodFields.FIELD).keeping(PodFields.METAS),
        new UnmodelledType("_pods_group"),
        new UnmodelledType(PodDisplays.TEMPLATE).keeping(),
        new UnmodelledType("_pods_page"),
        new TableFamily(
            "pods_",
            "id",
            PodFields.POD,
            "type",
            Map.of(
                "post_type", Owner.ENTRY,
                "media", Owner.ENTRY,
                "taxonomy", Owner.TERM,
                "pod", Owner.SITE)),
        // Relations. Those of entries are metas, too.
        new PluginTable(
            "podsrel", Owner.SITE, "item_id pod_id field_id related_item_id weight", ""));
  }
}
