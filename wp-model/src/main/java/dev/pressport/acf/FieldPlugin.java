package dev.pressport.acf;

import dev.pressport.model.SiteIndex;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.SiteOptions;
import java.util.List;
import java.util.Map;

/** The custom fields that another plugin than ACF defines, in ACF's terms. Stateless. */
public interface FieldPlugin extends PluginPart {

  /**
   * Returns the fields of a site by the post types whose entries have them.
   *
   * @param index is complete
   */
  Map<String, List<Field>> fields(SiteIndex index, SiteOptions options);
}
