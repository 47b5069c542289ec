package dev.pressport.plugin.elementor;

/** Happy Addons for Elementor. */
public final class HappyAddons extends AddOn {
  /** Creates the plugin. */
  public HappyAddons() {
    super("happy-elementor-addons", "Happy Addons for Elementor", "ha_library");
  }
}
