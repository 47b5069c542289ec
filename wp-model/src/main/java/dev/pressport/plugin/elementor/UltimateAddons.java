package dev.pressport.plugin.elementor;

/** Ultimate Addons for Elementor. */
public final class UltimateAddons extends AddOn {
  /** Creates the plugin. */
  public UltimateAddons() {
    super("header-footer-elementor", "Ultimate Addons for Elementor", "elementor-hf");
  }
}
