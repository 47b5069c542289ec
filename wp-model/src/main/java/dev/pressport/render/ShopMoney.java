package dev.pressport.render;

import dev.pressport.model.Site;
import dev.pressport.plugin.PluginPart;
import dev.pressport.text.MoneyFormat;
import java.util.Set;

/** The way in which a shop plugin writes its prices. Safe for many threads. */
public interface ShopMoney extends PluginPart {

  /** Returns the post types of what it sells. */
  Set<String> types();

  /** Returns the format of prices that the settings of a site define. */
  MoneyFormat money(Site site);
}
