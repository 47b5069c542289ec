package dev.pressport.plugin.theseoframework;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.redirect.EntryRedirects;
import dev.pressport.settings.SiteOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The redirects in the meta {@code redirect} of entries. Other plugins have metas of that name, so
 * that it counts only where the source says that this one is active.
 */
record FrameworkRedirects(String plugin) implements EntryRedirects {
  private static final String REDIRECT = "redirect";

  @Override
  public Set<String> metas() {
    return Set.of(REDIRECT);
  }

  @Override
  public @Nullable EntryRedirect of(Metas metas) {
    String to = LooseValue.of(metas, REDIRECT).filled();
    return to == null ? null : new EntryRedirect(plugin, 301, to.strip());
  }

  @Override
  public @Nullable EntryRedirect under(
      EntryRedirect redirect, SiteOptions settings, String folder) {
    return settings.plugins() == null ? null : redirect;
  }
}
