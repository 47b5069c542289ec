package dev.pressport.plugin.pagelinksto;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.redirect.MetaRedirects;
import java.util.List;

/** Page Links To: entries that lead to another address. */
public final class PageLinksTo implements Plugin {
  @Override
  public String slug() {
    return "page-links-to";
  }

  @Override
  public String name() {
    return "Page Links To";
  }

  @Override
  public String signs() {
    return "meta:_links_to meta:_links_to_target";
  }

  @Override
  public String meaning() {
    return "entries that it links elsewhere become redirects of the new site";
  }

  /** Its redirects: classes/plugin.php, template_redirect(). */
  @Override
  public List<PluginPart> parts() {
    return List.of(new MetaRedirects(slug(), "_links_to", true));
  }
}
