package dev.pressport.export.redirect;

import dev.pressport.export.Output;
import dev.pressport.export.redirect.Redirect.Part;
import dev.pressport.redirect.RuleSource;
import java.io.IOException;
import java.util.List;

/**
 * The file {@code _redirects} of Netlify (docs.netlify.com, "Redirects and rewrites"). The first
 * rule that fits counts, and one without {@code !} only where the site has no such file.
 */
final class NetlifyRedirects implements RedirectFormat {
  private static final int DEEPEST = 5;

  private final TextFile file;
  private final NewSite site;

  NetlifyRedirects(Output output, NewSite site) throws IOException {
    file = new TextFile(output, "netlify/_redirects");
    this.site = site;
  }

  @Override
  public void begin(Part part) throws IOException {
    switch (part) {
      case IDS ->
          file.line(
              """
              # Redirects from the addresses of the WordPress site, for Netlify. Put this file into
              # the folder that you publish: docs/redirects.md of Pressport.
              #
              # Netlify cannot
              # - match a query that has further variables besides: /?p=12&utm_source=x
              # - match a part of a name: /comment-page-2/
              # - look whether a list has a feed: all but the main feed lead to the page.

              %1$sfeed/ %1$sfeed/index.xml 200

              # Entries by their ids\
              """
                  .formatted(site.home()));
      case QUERIES -> file.line("\n# Other addresses with a query");
      case PATHS -> file.line("\n# Old paths, and what was below them");
    }
  }

  @Override
  public void add(Redirect redirect) throws IOException {
    String path = LinkText.withoutColons(LinkText.ofDecoded(redirect.path()));
    String to = LinkText.withoutFragment(LinkText.withoutColons(redirect.to()));
    switch (redirect.part()) {
      case IDS -> {
        for (String variable : Endings.ID_VARIABLES.split("\\|", -1)) {
          file.line(path + "/ " + variable + "=" + redirect.from().value() + " " + to + " 301!");
        }
      }
      case QUERIES ->
          file.line(
              path
                  + "/ "
                  + redirect.variable()
                  + "="
                  + LinkText.withoutColons(LinkText.ofDecoded(redirect.from().value()))
                  + " "
                  + to
                  + " 301!");
      case PATHS -> {
        file.line(path + "/ " + to + " 301!");
        if (!path.isEmpty()) {
          file.line(path + "/* " + to + " 301");
        }
      }
    }
  }

  @Override
  public void add(RuleRedirect rule) throws IOException {
    int status = rule.status() == 308 ? 301 : rule.status() == 301 ? 301 : 302;
    String to = LinkText.withoutFragment(LinkText.withoutColons(rule.to()));
    String path = rule.path();
    if (rule.isQueried() && (path == null || !rule.leads())) {
      file.line("# Not possible in Netlify: " + rule.pattern() + " " + rule.status());
    } else if (path != null && rule.isQueried()) {
      String variables = LinkText.withoutColons(String.join(" ", rule.variables()));
      String from = LinkText.withoutColons(LinkText.ofDecoded(path));
      file.line(from + "/ " + variables + " " + to + " " + status + "!");
    } else if (rule.leads() && path != null) {
      file.line(LinkText.withoutColons(LinkText.ofDecoded(path)) + "/ " + to + " " + status);
    } else if (rule.leads()
        && rule.from() instanceof RuleSource.Prefix prefix
        && prefix.path().endsWith("/")) {
      String from = LinkText.withoutColons(LinkText.ofDecoded(prefix.path()));
      file.line(from + "* " + to.replace("$1", ":splat") + " " + status);
    } else {
      file.line("# Not possible in Netlify: " + rule.pattern() + " " + rule.status());
    }
  }

  @Override
  public void finish() throws IOException {
    file.line("\n# Endings of WordPress that the site does not have");
    String home = site.home();
    file.line(home + "comments/feed/* " + home + " 301");
    file.line(home + "feed/* " + home + "feed/ 301");
    StringBuilder path = new StringBuilder(home);
    for (int depth = 0; depth <= DEEPEST; depth++) {
      for (String ending : List.of("feed/*", "page/*", "embed/", "trackback/", "amp/")) {
        if (depth > 0 || ending.equals("page/*")) {
          file.line(path + ending + " " + path + " 301");
        }
      }
      path.append(':').append((char) ('a' + depth)).append('/');
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
