package dev.pressport.permalink;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.SiteOptions;
import java.util.List;

/** The post types and taxonomies that people define with another plugin than ACF. Stateless. */
public interface RegistrationPlugin extends PluginPart {

  /**
   * Returns their settings in ACF's form: {@code post_type} or {@code taxonomy}, the name; {@code
   * labels}, {@code hierarchical}, {@code public}, {@code publicly_queryable}, {@code has_archive},
   * {@code has_archive_slug}, {@code rewrite} of {@code slug} and {@code with_front}, {@code
   * taxonomies} or {@code object_type}.
   *
   * @param index is complete
   */
  List<Value.Dict> registrations(SiteIndex index, SiteOptions options);
}
