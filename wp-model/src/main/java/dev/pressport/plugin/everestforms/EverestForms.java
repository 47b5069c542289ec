package dev.pressport.plugin.everestforms;

import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.ShortcodeFamily;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everest Forms. */
public final class EverestForms implements Plugin {
  private static final EverestForm FORM = new EverestForm();

  @Override
  public String slug() {
    return "everest-forms";
  }

  @Override
  public String name() {
    return "Everest Forms";
  }

  @Override
  public String signs() {
    return "type:everest_form block:everest-forms/* shortcode:everest_form";
  }

  @Override
  public String meaning() {
    return "forms are shown with their fields, but do not work outside WordPress; choose a form"
        + " service";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(FORM, new Shortcodes(), new Blocks());
  }

  /** The shortcode. */
  private static final class Shortcodes implements ShortcodeFamily {
    @Override
    public List<FamilyShortcode> shortcodes() {
      return List.of(
          new FamilyShortcode(
              Set.of("everest_form"),
              false,
              (attributes, content, body) ->
                  FORM.html(
                      attributes.get("id", ""),
                      isTrue(attributes.get("title", "")),
                      isTrue(attributes.get("description", "")),
                      body)));
    }

    private static boolean isTrue(String stored) {
      return stored.equals("true") || stored.equals("1");
    }
  }

  /** The block. */
  private static final class Blocks implements BlockFamily {
    @Override
    public Map<String, BlockHtml> blocks() {
      return Map.of(
          "everest-forms/form-selector",
          (block, body) -> {
            LooseValue attributes = Body.attributes(block);
            String id = attributes.get("formId").string();
            return FORM.html(
                id == null ? "" : id,
                attributes.get("displayTitle").isTrue(),
                attributes.get("displayDescription").isTrue(),
                body);
          });
    }
  }
}
