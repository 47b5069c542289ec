package dev.pressport.plugin.pagelinksto;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.redirect.EntryRedirects;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  @Override
  public List<PluginPart> parts() {
    return List.of(new LinkedEntries(slug()));
  }

  /** The meta {@code _links_to}: classes/plugin.php, template_redirect(). */
  private record LinkedEntries(String plugin) implements EntryRedirects {
    private static final String LINK = "_links_to";

    @Override
    public Set<String> metas() {
      return Set.of(LINK);
    }

    @Override
    public @Nullable EntryRedirect of(Metas metas) {
      String link = LooseValue.of(metas, LINK).filled();
      return link == null ? null : new EntryRedirect(plugin, 301, link.strip());
    }
  }
}
