package dev.pressport.plugin.elementor;

import dev.pressport.html.Html;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The link that add-ons put over a whole element. */
final class WrapperLink {
  /** The settings that hold the link, each with the switch that turns it on; empty for none. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "eael_wrapper_link", "eael_wrapper_link_switch",
          "ha_element_link", "",
          "premium_wrapper_link", "premium_wrapper_link_switcher");

  private WrapperLink() {}

  /** Returns HTML within the link; HTML that has links already is unchanged. */
  static String around(String html, WidgetSettings fields) {
    String url = html.isEmpty() || html.contains("<a ") ? null : url(fields);
    return Html.link(url, html);
  }

  private static @Nullable String url(WidgetSettings fields) {
    for (Map.Entry<String, String> setting : SETTINGS.entrySet()) {
      if (setting.getValue().isEmpty() || fields.isOn(setting.getValue())) {
        String url = fields.link(setting.getKey());
        if (url != null) {
          return url;
        }
      }
    }
    return null;
  }
}
