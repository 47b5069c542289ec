package dev.pressport.plugin.wpforms;

import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.ShortcodeFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The places of forms in content. */
final class FormPlaces {
  private static final WpForm FORM = new WpForm();

  private FormPlaces() {}

  /** The shortcode. */
  static final class Shortcodes implements ShortcodeFamily {
    @Override
    public List<FamilyShortcode> shortcodes() {
      return List.of(
          new FamilyShortcode(
              Set.of("wpforms"),
              false,
              (attributes, content, body) ->
                  FORM.html(
                      attributes.get("id", ""),
                      isTrue(attributes.get("title", "")),
                      isTrue(attributes.get("description", "")),
                      body)));
    }
  }

  /** The block. */
  static final class Blocks implements BlockFamily {
    @Override
    public Map<String, BlockHtml> blocks() {
      return Map.of(
          "wpforms/form-selector",
          (block, body) -> {
            LooseValue attributes = Body.attributes(block);
            String id = attributes.get("formId").string();
            return FORM.html(
                id == null ? "" : id,
                attributes.get("displayTitle").isTrue(),
                attributes.get("displayDesc").isTrue(),
                body);
          });
    }
  }

  private static boolean isTrue(String stored) {
    return stored.equals("true") || stored.equals("1");
  }
}
