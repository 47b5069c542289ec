package dev.pressport.plugin.acf;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.AcfField;
import dev.pressport.posttype.AcfFieldGroup;
import dev.pressport.posttype.AcfPostType;
import dev.pressport.posttype.AcfTaxonomy;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** Advanced Custom Fields: fields, post types and taxonomies that people define. */
public final class Acf implements Plugin {
  @Override
  public String slug() {
    return "advanced-custom-fields";
  }

  @Override
  public String name() {
    return "Advanced Custom Fields";
  }

  @Override
  public String signs() {
    return "type:acf-* block:acf/* value:field_* shortcode:acf";
  }

  @Override
  public String meaning() {
    return "values become typed fields";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new FieldShortcode(),
        new AcfTaxonomy(),
        new AcfPostType(),
        new AcfFieldGroup(),
        new AcfField(),
        new UnmodelledType("acf-ui-options-page", Trait.ACF_DEFINITION),
        new UnmodelledType("acf"));
  }
}
