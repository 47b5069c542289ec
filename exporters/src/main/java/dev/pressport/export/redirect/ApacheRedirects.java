package dev.pressport.export.redirect;

import dev.pressport.export.Output;
import dev.pressport.export.redirect.Redirect.Part;
import java.io.IOException;

/**
 * Rules of mod_rewrite for the {@code .htaccess} in the root of Apache's documents. Apache compares
 * decoded paths without the slash at their beginning.
 *
 * <p>The ids are most of the rules; they are skipped unless a request has one.
 */
final class ApacheRedirects implements RedirectFormat {
  private final TextFile file;
  private final NewSite site;
  private boolean hasRules;
  private boolean hasWhole;

  ApacheRedirects(Output output, NewSite site) throws IOException {
    file = new TextFile(output, "apache.htaccess");
    this.site = site;
  }

  @Override
  public void begin(Part part) throws IOException {
    switch (part) {
      case IDS ->
          file.line(
              """
              # Redirects from the addresses of the WordPress site. Put this file as .htaccess into
              # the folder that DocumentRoot names: docs/redirects.md of Pressport.

              # Feeds are in folders: /feed/ is /feed/index.xml.
              DirectoryIndex index.html index.xml
              ErrorDocument 404 %1$s404.html
              <If "%%{REQUEST_URI} =~ m#/feed/index[.]xml$#">
                ForceType "application/rss+xml; charset=utf-8"
              </If>

              RewriteEngine On

              # Entries by their ids: ?p=12
              RewriteCond %%{QUERY_STRING} !(?:^|&)(?:%2$s)=
              RewriteRule ^ - [S=%3$d]\
              """
                  .formatted(site.home(), Endings.ID_VARIABLES, site.ids()));
      case QUERIES -> file.line("\n# Other addresses with a query: ?cat=3");
      case PATHS ->
          file.line(
              """

              # Endings of WordPress that the site does not have, such as page/2, are removed.
              RewriteCond %%{REQUEST_FILENAME} !-f
              RewriteCond %%{REQUEST_FILENAME} !-d
              RewriteRule "^/?(?:index[.]php/)?(?!comments/)(?:.*/)?%2$s/*$" - [E=PRESSPORT_FEED:1]
              RewriteCond %%{REQUEST_FILENAME} !-f
              RewriteCond %%{REQUEST_FILENAME} !-d
              RewriteRule "^/?index[.]php(?:/(.*))?$" "/$1" [DPI,E=PRESSPORT:1]
              RewriteCond %%{REQUEST_FILENAME} !-f
              RewriteCond %%{REQUEST_FILENAME} !-d
              RewriteRule "^/?(|.*?/)(?:%1$s)/*$" "/$1" [DPI,E=PRESSPORT:1]

              # Old paths.\
              """
                  .formatted(Endings.ENDING, Endings.LIST_FEED));
    }
  }

  private static String relative(String path) {
    return path.startsWith("/") ? path.substring(1) : path;
  }

  @Override
  public void add(Redirect redirect) throws IOException {
    String path = relative(RegexText.of(redirect.path()));
    switch (redirect.part()) {
      case IDS ->
          queryRule(
              "(?:" + Endings.ID_VARIABLES + ")=0*" + redirect.from().value(), path, redirect.to());
      case QUERIES ->
          queryRule(
              redirect.variable() + "=" + RegexText.of(LinkText.ofDecoded(redirect.from().value())),
              path,
              redirect.to());
      case PATHS -> rule(path + "/*", redirect.to(), "[R=301,L,NE,NC]");
    }
  }

  private void queryRule(String query, String path, String to) throws IOException {
    file.line("RewriteCond %{QUERY_STRING} \"(?:^|&)" + query + "(?:&|$)\" [NC]");
    rule(path + "/*(?:index[.]php)?", to, "[R=301,L,NE,NC,QSD]");
  }

  /** In the target, a percent sign before a digit would be a reference to a condition. */
  private void rule(String path, String to, String flags) throws IOException {
    file.line("RewriteRule \"^/?" + path + "$\" \"" + to.replace("%", "\\%") + "\" " + flags);
  }

  @Override
  public void add(RuleRedirect rule) throws IOException {
    if (rule.isQueried()) {
      queried(rule);
      return;
    }
    if (!hasRules) {
      hasRules = true;
      file.line(
          """

          # Rules of plugins, for addresses at which the site has nothing.
          RewriteCond %{THE_REQUEST} "^[A-Z]+ (/(?!/)[^? ]*)"
          RewriteRule ^ - [E=PRESSPORT_WRITTEN:%1]\
          """);
    }
    file.line("RewriteCond %{REQUEST_FILENAME} !-f\nRewriteCond %{REQUEST_FILENAME} !-d");
    String path = rule.path();
    String flags = "[R=" + rule.status() + ",L,NE,NC]";
    if (path != null) {
      String pattern = relative(RegexText.of(path)) + "/*";
      if (rule.leads()) {
        rule(pattern, rule.to(), flags);
      } else {
        file.line("RewriteRule \"^/?" + pattern + "$\" - " + flags);
      }
      return;
    }
    file.line(
        "RewriteCond %{ENV:PRESSPORT_WRITTEN} \""
            + rule.pattern()
            + "\""
            + (rule.ignoresCase() ? " [NC]" : ""));
    String to = rule.leads() ? '"' + target(rule) + '"' : "-";
    file.line("RewriteRule ^ " + to + " [R=" + rule.status() + ",L,NE]");
  }

  private void queried(RuleRedirect rule) throws IOException {
    String path = rule.path();
    if (path == null) {
      if (!hasWhole) {
        hasWhole = true;
        file.line(
            """
            RewriteCond %{THE_REQUEST} "^[A-Z]+ (/(?!/)[^ ]*)"
            RewriteRule ^ - [E=PRESSPORT_WHOLE:%1]\
            """);
      }
      condition("ENV:PRESSPORT_WHOLE", rule.pattern(), rule.ignoresCase());
    }
    for (String variable : rule.variables()) {
      condition("QUERY_STRING", "(?:^|&)" + RegexText.of(variable) + "(?:&|$)", true);
    }
    String from = path == null ? "^" : "\"^/?" + relative(RegexText.of(path)) + "/*$\"";
    String to = rule.leads() ? '"' + target(rule) + '"' : "-";
    file.line("RewriteRule " + from + " " + to + " [R=" + rule.status() + ",L,NE,NC,QSD]");
  }

  private void condition(String of, String pattern, boolean ignoresCase) throws IOException {
    file.line("RewriteCond %{" + of + "} \"" + pattern + "\"" + (ignoresCase ? " [NC]" : ""));
  }

  /** What a condition matched begins with a percent sign here. */
  private static String target(RuleRedirect rule) {
    return new RuleRedirect(rule.from(), rule.status(), rule.to().replace("%", "\\%")).to("%", "");
  }

  @Override
  public void finish() throws IOException {
    file.line(
        """

        # The page or feed itself, where the site has it.
        RewriteCond %{ENV:PRESSPORT} 1
        RewriteCond %{ENV:PRESSPORT_FEED} 1
        RewriteCond %{DOCUMENT_ROOT}/$1/feed/index.xml -f
        RewriteRule "^/*(.+?)/*$" "/$1/feed/" [R=301,L,QSD]
        RewriteCond %{ENV:PRESSPORT} 1
        RewriteCond %{ENV:PRESSPORT_FEED} 1
        RewriteCond %{DOCUMENT_ROOT}/feed/index.xml -f
        RewriteRule "^/*$" "/feed/" [R=301,L,QSD]
        RewriteCond %{ENV:PRESSPORT} 1
        RewriteCond %{DOCUMENT_ROOT}/$1/index.html -f
        RewriteRule "^/*(.+?)/*$" "/$1/" [R=301,L,QSD]
        RewriteCond %{ENV:PRESSPORT} 1
        RewriteCond %{DOCUMENT_ROOT}/$1 -f
        RewriteRule "^/*(.+?)/*$" "/$1" [R=301,L,QSD]
        RewriteCond %{ENV:PRESSPORT} 1
        RewriteRule "^/*$" "/" [R=301,L,QSD]

        # All again without the number of a further page: /post/2/
        RewriteCond %{ENV:PRESSPORT_NUMBER} !1
        RewriteCond %{DOCUMENT_ROOT}/$1$2 !-f
        RewriteCond %{DOCUMENT_ROOT}/$1$2 !-d
        RewriteRule "^/*(|.*?/)([0-9]+)/*$" "/$1" [DPI,E=PRESSPORT:1,E=PRESSPORT_NUMBER:1,N]

        RewriteCond %{ENV:PRESSPORT} 1
        RewriteRule ^ - [R=404]\
        """);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
