package dev.pressport.plugin.simple301redirects;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Simple 301 Redirects: redirect rules in an option. */
public final class Simple301Redirects implements Plugin {
  @Override
  public String slug() {
    return "simple-301-redirects";
  }

  @Override
  public String name() {
    return OptionRules.NAME;
  }

  @Override
  public String signs() {
    return "";
  }

  @Override
  public String meaning() {
    return "its rules become redirects of the new site when read from a database";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption(OptionRules.OPTION),
        new PluginOption(OptionRules.WILDCARD),
        new OptionRules());
  }
}
