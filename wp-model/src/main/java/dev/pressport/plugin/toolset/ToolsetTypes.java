package dev.pressport.plugin.toolset;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
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
    return "type:wp-types-group meta:wpcf-* shortcode:types";
  }

  @Override
  public String meaning() {
    return "values become typed fields when read from a database, else metas";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new ToolsetFields(),
        new PluginOption(ToolsetFields.OPTION),
        new UnmodelledType(ToolsetFields.GROUP)
            .keeping(ToolsetFields.FIELDS, ToolsetFields.POST_TYPES),
        new UnmodelledType("wp-types-user-group"),
        new UnmodelledType("wp-types-term-group"));
  }
}
