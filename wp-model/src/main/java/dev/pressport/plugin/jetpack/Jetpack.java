package dev.pressport.plugin.jetpack;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.UnmodelledType;
import dev.pressport.privacy.PersonalMetas;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Jetpack. */
public final class Jetpack implements Plugin {
  @Override
  public String slug() {
    return "jetpack";
  }

  @Override
  public String name() {
    return "Jetpack";
  }

  @Override
  public String signs() {
    return "type:jetpack-portfolio type:jetpack-testimonial type:jp_pay_product meta:_jetpack_*"
        + " type:jetpack_form meta:jetpack_* meta:advanced_seo_description meta:_wpas_*"
        + " meta:_wpcom_is_markdown block:jetpack/* shortcode:jetpack-* shortcode:jetpack_*"
        + " shortcode:contact-field";
  }

  @Override
  public String meaning() {
    return "content is exported, forms with their fields; statistics and related posts are services"
        + " of WordPress.com";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new Blocks(),
        new Forms(),
        new FormShortcodes(),
        new UnmodelledType(Forms.TYPE, Trait.IN_WXR, Trait.FORM, Trait.EMBEDDED).keeping(),
        new Lists(),
        new JetpackSeo(),
        new PluginOption(JetpackSeo.MODULES),
        new PluginOption(JetpackTags.FORMATS),
        new PluginOption(JetpackTags.FRONT),
        new PluginOption(JetpackTags.OLD_FRONT),
        new RecipeShortcodes(),
        new Formulas(),
        Formulas.DOLLARS,
        new PersonalMetas("_feedback_(extra_fields|email_sent_to|ip|akismet_values|email)"),
        // Akismet is part of it.
        new PersonalMetas("akismet_(as_submitted|user|user_agent|email|ip).*"));
  }
}
