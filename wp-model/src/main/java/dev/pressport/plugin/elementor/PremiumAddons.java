package dev.pressport.plugin.elementor;

/** Premium Addons for Elementor. */
public final class PremiumAddons extends AddOn {
  /** Creates the plugin. */
  public PremiumAddons() {
    super("premium-addons-for-elementor", "Premium Addons for Elementor");
  }
}
