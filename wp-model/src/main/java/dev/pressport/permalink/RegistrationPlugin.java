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
   * taxonomies} or {@code object_type}; {@code query_var} and {@code query_var_name}.
   *
   * @param index is complete
   */
  List<Value.Dict> registrations(SiteIndex index, SiteOptions options);

  /** Returns those of them that the options of a site alone tell. */
  default List<Value.Dict> registrations(SiteOptions options) {
    return List.of();
  }
}
