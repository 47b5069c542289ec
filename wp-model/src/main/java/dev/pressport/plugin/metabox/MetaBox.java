package dev.pressport.plugin.metabox;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import java.util.List;

/** Meta Box: fields that people define. */
public final class MetaBox implements Plugin {
  @Override
  public String slug() {
    return "meta-box";
  }

  @Override
  public String name() {
    return "Meta Box";
  }

  @Override
  public String signs() {
    return "type:meta-box type:mb-post-type type:mb-taxonomy type:mb-relationship shortcode:rwmb_meta"
        + " shortcode:mb_relationships";
  }

  @Override
  public String meaning() {
    return "values of fields that the builder defines become typed fields; others stay metas";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new BuilderFields(),
        new DefinedTypes(),
        new FieldShortcodes(),
        new PluginTable(
            FieldShortcodes.RELATIONSHIPS, Owner.SITE, "ID from to order_from order_to", "type"),
        new UnmodelledType(BuilderFields.GROUP).keeping(BuilderFields.SETTINGS),
        new UnmodelledType(DefinedTypes.POST_TYPE).keeping(),
        new UnmodelledType(DefinedTypes.TAXONOMY).keeping(),
        new UnmodelledType("mb-relationship"),
        new UnmodelledType("mb-settings-page"),
        new UnmodelledType("mb-views"));
  }
}
