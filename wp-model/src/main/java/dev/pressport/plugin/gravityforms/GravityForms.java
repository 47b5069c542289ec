package dev.pressport.plugin.gravityforms;

import dev.pressport.model.Form;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
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
import java.util.Optional;
import java.util.Set;

/** Gravity Forms. */
public final class GravityForms implements Plugin {
  private static final String TABLE = "gf_form_meta";

  /** The name of the table before version 2.3. */
  private static final String OLD_TABLE = "rg_form_meta";

  @Override
  public String slug() {
    return "gravityforms";
  }

  @Override
  public String name() {
    return "Gravity Forms";
  }

  @Override
  public String signs() {
    return "block:gravityforms/* shortcode:gravityform shortcode:gravityforms";
  }

  @Override
  public String meaning() {
    return StoredForms.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginTable(TABLE, Owner.SITE, "form_id", "display_meta").keeping(GravityForm::kept),
        new PluginTable(OLD_TABLE, Owner.SITE, "form_id", "display_meta")
            .keeping(GravityForm::kept),
        new Shortcodes(),
        new Blocks());
  }

  private static String html(String id, boolean titled, Body body) {
    String number = id.strip();
    Optional<Form> form =
        StoredForms.find(body.site(), TABLE, number)
            .or(() -> StoredForms.find(body.site(), OLD_TABLE, number));
    return StoredForms.html(form, number, "Gravity Forms", titled, body);
  }

  /** The shortcode, in both of its spellings. */
  private static final class Shortcodes implements ShortcodeFamily {
    @Override
    public List<FamilyShortcode> shortcodes() {
      return List.of(
          new FamilyShortcode(
              Set.of("gravityform", "gravityforms"),
              false,
              (attributes, content, body) ->
                  html(
                      attributes.get("id", ""),
                      !attributes.get("title", "true").equals("false"),
                      body)));
    }
  }

  /** The block. */
  private static final class Blocks implements BlockFamily {
    @Override
    public Map<String, BlockHtml> blocks() {
      return Map.of(
          "gravityforms/form",
          (block, body) -> {
            LooseValue attributes = Body.attributes(block);
            String id = attributes.get("formId").string();
            boolean titled = !Boolean.FALSE.equals(attributes.get("title").bool());
            return html(id == null ? "" : id, titled, body);
          });
    }
  }
}
