package dev.pressport.plugin.woocommerce;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** The words of a product page in the language of the site; English ones for other languages. */
record PageLabels(ResourceBundle words) {

  static PageLabels of(Locale locale) {
    return new PageLabels(
        ResourceBundle.getBundle(
            PageLabels.class.getPackageName() + ".page",
            locale,
            Control.getNoFallbackControl(Control.FORMAT_PROPERTIES)));
  }

  String get(String key) {
    return words.getString(key);
  }

  /** A sentence with a value in its place. */
  String get(String key, String value) {
    return words.getString(key).replace("%s", value);
  }
}
