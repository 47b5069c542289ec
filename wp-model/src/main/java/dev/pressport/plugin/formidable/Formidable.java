package dev.pressport.plugin.formidable;

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
        new PluginTable(FormidableForm.FORMS, Owner.SITE, "id", "form_key name description"),
        new PluginTable(
                FormidableForm.FIELDS,
                Owner.SITE,
                "id form_id field_order required",
                "field_key name type options description field_options")
            .keeping(FormidableForm::kept),
        new UnmodelledType("frm_form_actions", Trait.FORM),
        new UnmodelledType("frm_styles", Trait.DESIGN),
        new Shortcodes(),
        new Blocks());
  }

  private static String html(String id, boolean described, Body body) {
    return StoredForms.html(
        FormidableForm.find(id.strip(), described, body.site()),
        id.strip(),
        "Formidable Forms",
        true,
        body);
  }

  private static boolean isTrue(String stored) {
    return stored.equals("true") || stored.equals("1");
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
                return html(id, isTrue(attributes.get("description", "")), body);
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
            boolean described = Body.attributes(block).get("description").isTrue();
            return html(id == null ? "" : id, described, body);
          });
    }
  }
}
