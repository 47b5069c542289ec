package dev.pressport.plugin.ninjaforms;

import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.render.BlockFamily;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.StoredForms;
import dev.pressport.row.PluginTable;
import dev.pressport.row.PluginTable.Owner;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ninja Forms. */
public final class NinjaForms implements Plugin {

  @Override
  public String slug() {
    return "ninja-forms";
  }

  @Override
  public String name() {
    return "Ninja Forms";
  }

  @Override
  public String signs() {
    return "type:nf_sub block:ninja-forms/* shortcode:ninja_form shortcode:ninja_forms";
  }

  @Override
  public String meaning() {
    return StoredForms.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new UnmodelledType("nf_sub", Trait.PERSONAL),
        new PluginTable(NinjaForm.CACHE, Owner.SITE, "id", "cache").keeping(NinjaForm::ofCache),
        new PluginTable(NinjaForm.FORMS, Owner.SITE, "id", "title"),
        new PluginTable(NinjaForm.FIELDS, Owner.SITE, "id parent_id", "type label"),
        new PluginTable(NinjaForm.SETTINGS, Owner.SITE, "parent_id", "key value")
            .keeping(NinjaForms::setting),
        new Shortcodes(),
        new Blocks());
  }

  /** Keeps the settings that a form is made of, of some seventy. */
  private static Map<String, Value> setting(Map<String, Value> row) {
    String key = LooseValue.of(row, "key").string();
    return key != null && NinjaForm.KEPT.contains(key) ? row : Map.of();
  }

  private static String html(String id, Body body) {
    return StoredForms.html(
        NinjaForm.find(id.strip(), body.site()), id.strip(), "Ninja Forms", true, body);
  }

  /** The shortcode, in both of its spellings. */
  private static final class Shortcodes implements ShortcodeFamily {
    @Override
    public List<FamilyShortcode> shortcodes() {
      return List.of(
          new FamilyShortcode(
              Set.of("ninja_form", "ninja_forms"),
              false,
              (attributes, content, body) -> html(attributes.get("id", ""), body)));
    }
  }

  /** The block. */
  private static final class Blocks implements BlockFamily {
    @Override
    public Map<String, BlockHtml> blocks() {
      return Map.of(
          "ninja-forms/form",
          (block, body) -> {
            String id = Body.attributes(block).get("formID").string();
            return html(id == null ? "" : id, body);
          });
    }
  }
}
