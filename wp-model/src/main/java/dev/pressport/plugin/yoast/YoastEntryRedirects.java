package dev.pressport.plugin.yoast;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.redirect.EntryRedirects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The redirects of entries that Yoast SEO had a field for until version 3, and still obeys:
 * src/integrations/front-end/redirects.php, post_redirect().
 */
record YoastEntryRedirects(String plugin) implements EntryRedirects {
  private static final String REDIRECT = "_yoast_wpseo_redirect";

  @Override
  public Set<String> metas() {
    return Set.of(REDIRECT);
  }

  @Override
  public @Nullable EntryRedirect of(Metas metas) {
    String to = LooseValue.of(metas, REDIRECT).filled();
    return to == null ? null : new EntryRedirect(plugin, 301, to.strip());
  }
}
