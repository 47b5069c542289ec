package dev.pressport.language;

import dev.pressport.model.Site;
import dev.pressport.plugin.PluginPart;
import java.util.Optional;

/** A plugin that has an entry in all languages in one row of the database. Stateless. */
public interface MultilingualFields extends PluginPart {

  /**
   * Returns the reader of the fields of a site; empty where the settings of the site show that it
   * does not use the plugin.
   */
  Optional<FieldLanguages> of(Site site);
}
