package dev.pressport.plugin.quickpagepostredirect;

import dev.pressport.model.EntryRedirect;
import dev.pressport.model.Metas;
import dev.pressport.php.LooseValue;
import dev.pressport.redirect.EntryRedirects;
import dev.pressport.settings.SiteOptions;
import dev.pressport.text.HtmlEntities;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The redirects of entries: page_post_redirect_plugin.php, ppr_do_redirect(). A target is an
 * address, the id of an entry, or a path below the home.
 */
record RedirectedPosts(String plugin) implements EntryRedirects {
  /** The target of all redirects instead of their own. */
  static final String URL_OF_ALL = "ppr_override-URL";

  /** The type of all redirects instead of their own. */
  static final String STATUS_OF_ALL = "ppr_override-redirect-type";

  private static final String ACTIVE = "_pprredirect_active";
  private static final String URL = "_pprredirect_url";
  private static final String TYPE = "_pprredirect_type";
  private static final String SECONDS = "_pprredirect_meta_secs";

  /** The example in the form of the plugin, which it does not redirect to. */
  private static final String EXAMPLE = "http://www.example.com";

  private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]*:.*");
  private static final Pattern ID = Pattern.compile("[0-9]{1,18}");
  private static final int PERMANENT = 301;
  private static final int TEMPORARY = 302;

  @Override
  public Set<String> metas() {
    return Set.of(ACTIVE, URL, TYPE, SECONDS);
  }

  @Override
  public @Nullable EntryRedirect of(Metas metas) {
    String url = LooseValue.of(metas, URL).filled();
    if (url == null || EXAMPLE.equals(url) || !LooseValue.of(metas, ACTIVE).isTrue()) {
      return null;
    }
    // A page that reloads at once counts as a permanent redirect, one that waits as a temporary
    // one.
    Long seconds = LooseValue.of(metas, SECONDS).integer();
    boolean waits = seconds != null && seconds > 0;
    int status =
        status(LooseValue.of(metas, TYPE).filled(), waits ? TEMPORARY : PERMANENT, TEMPORARY);
    return new EntryRedirect(plugin, status, HtmlEntities.decode(url).strip());
  }

  private static int status(@Nullable String type, int ofMeta, int otherwise) {
    if (type == null) {
      return otherwise;
    }
    return switch (type) {
      case "meta" -> ofMeta;
      case "301", "302", "307", "308" -> Integer.parseInt(type);
      default -> otherwise;
    };
  }

  @Override
  public @Nullable EntryRedirect under(
      EntryRedirect redirect, SiteOptions settings, String folder) {
    if (settings.value(QuickRedirects.OFF).isTrue()) {
      return null;
    }
    String all = settings.value(URL_OF_ALL).filled();
    String to = all == null ? redirect.to() : HtmlEntities.decode(all);
    int status = status(settings.value(STATUS_OF_ALL).filled(), PERMANENT, redirect.status());
    return new EntryRedirect(plugin, status, to == null ? null : target(to, folder));
  }

  private static String target(String to, String folder) {
    if (to.regionMatches(true, 0, "www.", 0, 4)) {
      return "http://" + to;
    }
    if (to.startsWith("//") || SCHEME.matcher(to).matches()) {
      return to;
    }
    if (ID.matcher(to).matches()) {
      return folder + "/?p=" + to;
    }
    return folder + (to.startsWith("/") ? to : '/' + to);
  }
}
