package dev.pressport.plugin.redirection;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Redirection: redirect rules in tables. */
public final class Redirection implements Plugin {
  @Override
  public String slug() {
    return "redirection";
  }

  @Override
  public String name() {
    return "Redirection";
  }

  @Override
  public String signs() {
    return "";
  }

  @Override
  public String meaning() {
    return "its rules become redirects of the new site when read from a database; logs are not"
        + " read";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginTable(
            ItemRules.TABLE,
            Owner.SITE,
            "id regex position group_id action_code",
            "url match_data status match_type action_type action_data"),
        new PluginOption(ItemRules.OPTION, "flag_query", "flag_case", "flag_trailing"),
        new ItemRules());
  }
}
