package dev.pressport.plugin.elementor;

/** ElementsKit. */
public final class ElementsKit extends AddOn {
  /** Creates the plugin. */
  public ElementsKit() {
    super(
        "elementskit-lite",
        "ElementsKit",
        "elementskit_template",
        "elementskit_content",
        "elementskit_widget");
  }
}
