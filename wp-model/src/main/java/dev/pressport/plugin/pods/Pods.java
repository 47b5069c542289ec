package dev.pressport.plugin.pods;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import java.util.List;

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
    return "values become typed fields; pods in separate tables are not read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PodFields(),
        new PodTypes(),
        new UnmodelledType(PodFields.POD).keeping(PodTypes.METAS),
        new UnmodelledType(PodFields.FIELD).keeping(PodFields.METAS),
        new UnmodelledType("_pods_group"),
        new UnmodelledType("_pods_template"),
        new UnmodelledType("_pods_page"),
        // Relations. Those of entries are metas, too.
        new PluginTable(
            "podsrel", Owner.SITE, "item_id pod_id field_id related_item_id weight", ""));
  }
}
