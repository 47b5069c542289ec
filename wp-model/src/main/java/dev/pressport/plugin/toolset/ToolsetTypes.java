package dev.pressport.plugin.toolset;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Toolset Types: fields that people define. */
public final class ToolsetTypes implements Plugin {
  @Override
  public String slug() {
    return "types";
  }

  @Override
  public String name() {
    return "Toolset Types";
  }

  @Override
  public String signs() {
    return "type:wp-types-group meta:wpcf-* shortcode:types shortcode:types-*";
  }

  @Override
  public String meaning() {
    return "values become typed fields, and relationships tables, when read from a database, else"
        + " metas";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new ToolsetFields(),
        new FieldShortcode(),
        new PluginTable(
            "toolset_relationships",
            Owner.SITE,
            "id is_active cardinality_parent_max cardinality_child_max",
            "slug display_name_plural display_name_singular parent_domain parent_types child_domain"
                + " child_types intermediary_type"),
        new PluginTable("toolset_type_sets", Owner.SITE, "id set_id", "type"),
        new PluginTable(
            "toolset_associations",
            Owner.SITE,
            "id relationship_id parent_id child_id intermediary_id",
            ""),
        new PluginTable(
            "toolset_connected_elements", Owner.SITE, "id element_id group_id", "domain lang_code"),
        new PluginOption(ToolsetFields.OPTION),
        new UnmodelledType(ToolsetFields.GROUP)
            .keeping(ToolsetFields.FIELDS, ToolsetFields.POST_TYPES),
        new UnmodelledType("wp-types-user-group"),
        new UnmodelledType("wp-types-term-group"));
  }
}
