package dev.pressport.plugin.quickpagepostredirect;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.settings.PluginOption;
import java.util.List;

/** Quick Page/Post Redirect: redirect rules in an option, and redirects of entries. */
public final class QuickPagePostRedirect implements Plugin {
  @Override
  public String slug() {
    return "quick-pagepost-redirect-plugin";
  }

  @Override
  public String name() {
    return QuickRedirects.NAME;
  }

  @Override
  public String signs() {
    return "meta:_pprredirect_*";
  }

  @Override
  public String meaning() {
    return "entries that it redirects become redirects of the new site, as do its quick redirects when"
        + " read from a database";
  }

  @Override
  public List<PluginPart> parts() {
    return List.of(
        new PluginOption(QuickRedirects.OPTION),
        new PluginOption(QuickRedirects.OFF),
        new PluginOption(RedirectedPosts.URL_OF_ALL),
        new PluginOption(RedirectedPosts.STATUS_OF_ALL),
        new QuickRedirects(),
        new RedirectedPosts(slug()));
  }
}
