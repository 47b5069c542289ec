package dev.pressport.plugin.fluentforms;

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

/** Fluent Forms. */
public final class FluentForms implements Plugin {
  private static final String TABLE = "fluentform_forms";

  @Override
  public String slug() {
    return "fluentform";
  }

  @Override
  public String name() {
    return "Fluent Forms";
  }

  @Override
  public String signs() {
    return "meta:_has_fluentform block:fluentfom/* shortcode:fluentform";
  }

  @Override
  public String meaning() {
    return StoredForms.MEANING;
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginTable(TABLE, Owner.SITE, "id", "title form_fields").keeping(FluentForm::kept),
        new Shortcodes(),
        new Blocks());
  }

  private static String html(String id, Body body) {
    return StoredForms.html(TABLE, id.strip(), "Fluent Forms", true, body);
  }

  /** The shortcode. */
  private static final class Shortcodes implements ShortcodeFamily {
    @Override
    public List<FamilyShortcode> shortcodes() {
      return List.of(
          new FamilyShortcode(
              Set.of("fluentform"),
              false,
              (attributes, content, body) -> html(attributes.get("id", ""), body)));
    }
  }

  /** The block, which the plugin writes in two ways. */
  private static final class Blocks implements BlockFamily {
    @Override
    public Map<String, BlockHtml> blocks() {
      BlockHtml form =
          (block, body) -> {
            String id = Body.attributes(block).get("formId").string();
            return html(id == null ? "" : id, body);
          };
      return Map.of("fluentfom/guten-block", form, "fluentform/guten-block", form);
    }
  }
}
