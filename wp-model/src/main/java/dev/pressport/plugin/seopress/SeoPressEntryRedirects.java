package dev.pressport.plugin.seopress;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.redirect.EntryRedirects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The redirects in the metas of entries; those for some visitors only are left out. Their keys are
 * those of {@link SeoPressRedirects}.
 */
record SeoPressEntryRedirects(String plugin) implements EntryRedirects {
  @Override
  public Set<String> metas() {
    return Set.of(
        SeoPressRedirects.ENABLED,
        SeoPressRedirects.VALUE,
        SeoPressRedirects.KIND,
        SeoPressRedirects.FOR);
  }

  @Override
  public @Nullable EntryRedirect of(Metas metas) {
    String visitors = LooseValue.of(metas, SeoPressRedirects.FOR).filled();
    if (!"yes".equals(LooseValue.of(metas, SeoPressRedirects.ENABLED).string())
        || (visitors != null && !visitors.equals("both"))) {
      return null;
    }
    Long kind = LooseValue.of(metas, SeoPressRedirects.KIND).integer();
    int status = kind == null ? 301 : kind.intValue();
    String to = LooseValue.of(metas, SeoPressRedirects.VALUE).filled();
    boolean leads = status >= 300 && status < 400;
    return leads && to == null ? null : new EntryRedirect(plugin, status, leads ? to : null);
  }
}
