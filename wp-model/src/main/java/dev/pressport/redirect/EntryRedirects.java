package dev.pressport.redirect;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Metas;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.SiteOptions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The redirects that a plugin keeps in the metas of the entries that it redirects. Stateless. */
public interface EntryRedirects extends PluginPart {

  /** Returns the keys of the metas. */
  Set<String> metas();

  /** Returns the redirect of an entry, as its metas have it; null for none. */
  @Nullable EntryRedirect of(Metas metas);

  /**
   * Returns a redirect as the settings of the site change it; null when they switch it off.
   *
   * @param folder the path of the home from the root of its host, decoded, without a slash at the
   *     end; mostly empty
   */
  default @Nullable EntryRedirect under(
      EntryRedirect redirect, SiteOptions settings, String folder) {
    return redirect;
  }
}
