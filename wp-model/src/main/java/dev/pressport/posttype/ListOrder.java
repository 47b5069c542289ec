package dev.pressport.posttype;

import dev.pressport.model.Site;
import dev.pressport.plugin.PluginPart;
import java.util.Set;

/** The order in which a plugin lists the entries of its types, where it is not that of dates. */
public interface ListOrder extends PluginPart {

  /**
   * Returns the post types whose lists follow the order that authors gave the entries, and within
   * that their titles.
   */
  Set<String> byTitle(Site site);
}
