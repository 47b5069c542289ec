package dev.pressport.plugin.elementor;

/** Royal Addons for Elementor. */
public final class RoyalAddons extends AddOn {
  /** Creates the plugin. */
  public RoyalAddons() {
    super("royal-elementor-addons", "Royal Addons for Elementor", "wpr_templates", "wpr_mega_menu");
  }
}
