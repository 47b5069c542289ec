package dev.pressport.redirect;

import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.plugin.Plugins;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The redirects that a plugin keeps as rules. Stateless. */
public interface RedirectRules extends PluginPart {

  /**
   * Passes the rules that are switched on to an action, in the order in which the plugin tries
   * them.
   */
  void forEach(OldRules rules, Consumer<RedirectRule> action);

  /**
   * The places of a site in which plugins keep rules.
   *
   * @param index complete
   * @param folder the path of the home from the root of its host, decoded, without a slash at the
   *     end; mostly empty
   */
  record OldRules(Site site, SiteIndex index, String folder) {

    /** Returns the rows of a table by their columns; none when the source lacks it. */
    public List<LooseValue> table(String name) {
      return site.tables().getOrDefault(name, List.of()).stream()
          .map(row -> LooseValue.of(new Value.Dict(row)))
          .toList();
    }

    /** Returns an option of the site. */
    public LooseValue option(String name) {
      return SiteOptions.of(site).value(name);
    }
  }

  /** Returns the rules of all plugins of a site. */
  static List<RedirectRule> all(OldRules site) {
    List<RedirectRule> rules = new ArrayList<>();
    List<String> active = SiteOptions.of(site.site()).plugins();
    for (Plugin plugin : Plugins.all()) {
      boolean off = active != null && active.stream().noneMatch(file -> isOf(plugin, file));
      for (PluginPart part : plugin.parts()) {
        if (part instanceof RedirectRules of) {
          of.forEach(site, rule -> rules.add(off ? rule.switchedOff() : rule));
        }
      }
    }
    return rules;
  }

  /** The paid version is often a second plugin beside the free one. */
  static boolean isOf(Plugin plugin, String file) {
    String folder = file.substring(0, Math.max(0, file.indexOf('/')));
    return folder.equals(plugin.slug()) || folder.startsWith(plugin.slug() + '-');
  }
}
