package dev.pressport.plugin.elementor;

/** Essential Addons for Elementor. */
public final class EssentialAddonsPlugin extends AddOn {
  /** Creates the plugin. */
  public EssentialAddonsPlugin() {
    super("essential-addons-for-elementor-lite", "Essential Addons for Elementor");
  }
}
