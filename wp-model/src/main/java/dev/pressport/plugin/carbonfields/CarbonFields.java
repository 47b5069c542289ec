package dev.pressport.plugin.carbonfields;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import java.util.List;

/** Carbon Fields: fields that PHP code defines. */
public final class CarbonFields implements Plugin {
  @Override
  public String slug() {
    return "carbon-fields";
  }

  @Override
  public String name() {
    return "Carbon Fields";
  }

  @Override
  public String signs() {
    return "meta:_crb_* block:carbon-fields/*";
  }

  @Override
  public String meaning() {
    return "values become fields, with their rows and lists; choices and labels are in PHP code";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new CarbonMetas());
  }
}
