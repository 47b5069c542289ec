package dev.pressport.redirect;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Metas;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.plugin.Plugins;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entries that plugins redirect. */
public final class RedirectedEntries {
  private static final Map<String, OfPlugin> PLUGINS = plugins();

  private static final Set<String> METAS =
      PLUGINS.values().stream()
          .flatMap(of -> of.redirects().metas().stream())
          .collect(Collectors.toUnmodifiableSet());

  private record OfPlugin(Plugin plugin, EntryRedirects redirects) {}

  private RedirectedEntries() {}

  private static Map<String, OfPlugin> plugins() {
    Map<String, OfPlugin> plugins = new LinkedHashMap<>();
    for (Plugin plugin : Plugins.all()) {
      for (PluginPart part : plugin.parts()) {
        if (part instanceof EntryRedirects redirects) {
          plugins.put(plugin.slug(), new OfPlugin(plugin, redirects));
        }
      }
    }
    return Collections.unmodifiableMap(plugins);
  }

  /** Returns the keys of the metas that redirect entries. */
  public static Set<String> metas() {
    return METAS;
  }

  /** Returns the redirects that the metas of an entry hold; each plugin has one at most. */
  public static List<EntryRedirect> of(Metas metas) {
    List<EntryRedirect> redirects = new ArrayList<>();
    if (METAS.stream().anyMatch(metas.values()::containsKey)) {
      PLUGINS.values().stream()
          .map(of -> of.redirects().of(metas))
          .filter(Objects::nonNull)
          .forEach(redirects::add);
    }
    return redirects;
  }

  /**
   * Returns the redirect that visitors of an entry met; null for none. Of the page that is the home
   * there is none.
   *
   * @param folder as of {@link EntryRedirects#under}
   */
  public static @Nullable EntryRedirect decisive(
      EntryOutline entry, SiteOptions settings, String folder) {
    if (entry.redirects().isEmpty() || isHome(entry, settings)) {
      return null;
    }
    List<String> active = settings.plugins();
    for (EntryRedirect redirect : entry.redirects()) {
      OfPlugin of = PLUGINS.get(redirect.plugin());
      if (of != null
          && (active == null
              || active.stream().anyMatch(file -> RedirectRules.isOf(of.plugin(), file)))) {
        EntryRedirect decisive = of.redirects().under(redirect, settings, folder);
        if (decisive != null) {
          return decisive;
        }
      }
    }
    return null;
  }

  /** Returns whether an entry is the home page, or stands for the list of posts. */
  public static boolean isHome(EntryOutline entry, SiteOptions settings) {
    Long front = settings.frontPageId();
    Long posts = settings.postsPageId();
    return (front != null && front == entry.id()) || (posts != null && posts == entry.id());
  }

  /**
   * Returns the rule of a redirect.
   *
   * @param path of the entry from the root of the host, decoded
   */
  public static RedirectRule rule(EntryRedirect redirect, String path) {
    OfPlugin of = PLUGINS.get(redirect.plugin());
    return RedirectRule.of(
        of == null ? redirect.plugin() : of.plugin().name(),
        path,
        new RuleSource.Path(path, null),
        redirect.status(),
        redirect.to());
  }
}
