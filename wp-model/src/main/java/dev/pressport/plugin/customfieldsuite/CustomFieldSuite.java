package dev.pressport.plugin.customfieldsuite;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import java.util.List;

/** Custom Field Suite: fields that people define. */
public final class CustomFieldSuite implements Plugin {
  @Override
  public String slug() {
    return "custom-field-suite";
  }

  @Override
  public String name() {
    return "Custom Field Suite";
  }

  @Override
  public String signs() {
    return "type:cfs meta:cfs_*";
  }

  @Override
  public String meaning() {
    return "values become typed fields; those in loops when read from a database";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new SuiteFields(),
        new LoopValues(),
        new PluginTable(LoopValues.TABLE, Owner.ENTRY, "post_id field_id meta_id", "hierarchy"),
        new UnmodelledType(SuiteFields.GROUP).keeping(SuiteFields.FIELDS, SuiteFields.RULES));
  }
}
