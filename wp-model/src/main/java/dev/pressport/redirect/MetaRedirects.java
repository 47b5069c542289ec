package dev.pressport.redirect;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The permanent redirects of a plugin whose targets are in one meta of the entries.
 *
 * @param plugin its folder
 * @param meta the key
 * @param unmistakable whether no other plugin has metas with this key; else it counts only where
 *     the source says that the plugin is active
 */
public record MetaRedirects(String plugin, String meta, boolean unmistakable)
    implements EntryRedirects {
  @Override
  public Set<String> metas() {
    return Set.of(meta);
  }

  @Override
  public @Nullable EntryRedirect of(Metas metas) {
    String to = LooseValue.of(metas, meta).filled();
    return to == null ? null : new EntryRedirect(plugin, 301, to.strip());
  }

  @Override
  public @Nullable EntryRedirect under(
      EntryRedirect redirect, SiteOptions settings, String folder) {
    return unmistakable || settings.plugins() != null ? redirect : null;
  }
}
