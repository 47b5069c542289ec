package dev.pressport.plugin.wpforms;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import java.util.List;

/** WPForms. */
public final class WpForms implements Plugin {
  @Override
  public String slug() {
    return "wpforms-lite";
  }

  @Override
  public String name() {
    return "WPForms";
  }

  @Override
  public String signs() {
    return "type:wpforms block:wpforms/* shortcode:wpforms";
  }

  @Override
  public String meaning() {
    return "forms are shown with their fields, but do not work outside WordPress; choose a form"
        + " service";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(new WpForm(), new FormPlaces.Shortcodes(), new FormPlaces.Blocks());
  }
}
