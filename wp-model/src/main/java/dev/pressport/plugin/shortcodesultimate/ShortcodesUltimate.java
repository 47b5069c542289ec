package dev.pressport.plugin.shortcodesultimate;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import java.util.List;

/** Shortcodes Ultimate. */
public final class ShortcodesUltimate implements Plugin {
  @Override
  public String slug() {
    return "shortcodes-ultimate";
  }

  @Override
  public String name() {
    return "Shortcodes Ultimate";
  }

  @Override
  public String signs() {
    return "shortcode:su_*";
  }

  @Override
  public String meaning() {
    return "its boxes, tabs, buttons, pictures and lists are exported; their looks are lost";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new Shortcodes());
  }
}
