package dev.pressport.plugin.formidable;

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
import java.util.Set;

/** Formidable Forms. */
public final class Formidable implements Plugin {

  @Override
  public String slug() {
    return "formidable";
  }

  @Override
  public String name() {
    return "Formidable Forms";
  }

  @Override
  public String signs() {
    return "type:frm_* block:formidable/* shortcode:formidable";
  }

  @Override
  public String meaning() {
    return StoredForms.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginTable(FormidableForm.FORMS, Owner.SITE, "id", "form_key name"),
        new PluginTable(
            FormidableForm.FIELDS,
            Owner.SITE,
            "id form_id field_order required",
            "field_key name type options"),
        new Shortcodes(),
        new Blocks());
  }

  private static String html(String id, boolean titled, Body body) {
    return StoredForms.html(
        FormidableForm.find(id.strip(), body.site()), id.strip(), "Formidable Forms", titled, body);
  }

  /** The shortcode. */
  private static final class Shortcodes implements ShortcodeFamily {
    @Override
    public List<FamilyShortcode> shortcodes() {
      return List.of(
          new FamilyShortcode(
              Set.of("formidable"),
              false,
              (attributes, content, body) -> {
                String id = attributes.get("id", attributes.get("key", ""));
                String title = attributes.get("title", "false");
                return html(id, title.equals("true") || title.equals("1"), body);
              }));
    }
  }

  /** The block. */
  private static final class Blocks implements BlockFamily {
    @Override
    public Map<String, BlockHtml> blocks() {
      return Map.of(
          "formidable/simple-form",
          (block, body) -> {
            String id = Body.attributes(block).get("formId").string();
            return html(id == null ? "" : id, Body.attributes(block).get("title").isTrue(), body);
          });
    }
  }
}
