package dev.pressport.export.redirect;

import dev.pressport.export.Output;
import dev.pressport.export.redirect.Redirect.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Two files for nginx: tables for its block {@code http}, rules for its block {@code server}
 * (nginx.org, ngx_http_map_module). The tables are hash tables: their size does not slow requests
 * down.
 *
 * <p>Paths are compared decoded and normalized, without regard to the case of ASCII letters. No
 * redirect contains the decoded path of a request, since that may hold line ends.
 */
final class NginxRedirects implements RedirectFormat {
  private static final long FEWEST_BUCKETS = 2048;

  /** A bucket of 2048 bytes holds more redirects than this. */
  private static final long REDIRECTS_IN_A_BUCKET = 8;

  private final TextFile maps;
  private final TextFile server;
  private final NewSite site;
  private final Set<String> variables = new TreeSet<>();
  private final Map<Integer, List<RuleRedirect>> paths = new TreeMap<>();
  private final List<RuleRedirect> patterns = new ArrayList<>();
  private final List<RuleRedirect> queried = new ArrayList<>();

  NginxRedirects(Output output, NewSite site) throws IOException {
    maps = new TextFile(output, "nginx-maps.conf");
    server = new TextFile(output, "nginx-server.conf");
    this.site = site;
  }

  @Override
  public void begin(Part part) throws IOException {
    switch (part) {
      case IDS ->
          maps.line(
              """
              # Redirects from the addresses of the WordPress site: the tables.
              # Include this file in the block http, before other maps, and nginx-server.conf in
              # the block server: docs/redirects.md of Pressport.

              map_hash_bucket_size 2048;
              map_hash_max_size %d;

              # Entries by their ids: ?p=12
              map $pressport_id $pressport_id_target {
                default "";\
              """
                  .formatted(buckets()));
      case QUERIES ->
          maps.line(
              """
              }

              # Other addresses with a query: ?cat=3
              map $pressport_variable $pressport_query_target {
                default "";\
              """);
      case PATHS ->
          maps.line(
              """
              }

              # Old paths, without a slash at the end.
              map $pressport_key $pressport_path_target {
                volatile;
                default "";\
              """);
    }
  }

  private long buckets() {
    return Math.max(
        FEWEST_BUCKETS, Long.highestOneBit(Math.max(1, site.ids() / REDIRECTS_IN_A_BUCKET)) * 2);
  }

  @Override
  public void add(Redirect redirect) throws IOException {
    switch (redirect.part()) {
      case PATHS -> row(redirect.path(), redirect.to());
      case IDS -> row(redirect.from().value(), redirect.to());
      case QUERIES -> {
        variables.add(redirect.variable());
        row(redirect.query(), redirect.to());
      }
    }
  }

  @Override
  public void add(RuleRedirect rule) {
    if (rule.isQueried()) {
      queried.add(rule);
    } else if (rule.path() == null) {
      patterns.add(rule);
    } else {
      paths.computeIfAbsent(rule.status(), status -> new ArrayList<>()).add(rule);
    }
  }

  private void row(String key, String target) throws IOException {
    maps.line("  \"" + quoted(key) + "\" \"" + target + "\";");
  }

  private static String quoted(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"");
  }

  /**
   * The tables of rules for single paths, one for each status, and what patterns are applied to.
   */
  private void ruleMaps() throws IOException {
    for (Map.Entry<Integer, List<RuleRedirect>> status : paths.entrySet()) {
      maps.line(
          """

          # Rules of plugins with the status %1$d.
          map $pressport_path $pressport_rule_%1$d {
            default "";\
          """
              .formatted(status.getKey()));
      for (RuleRedirect rule : status.getValue()) {
        row(String.valueOf(rule.path()), rule.leads() ? rule.to() : "1");
      }
      maps.line("}");
    }
    if (!queried.isEmpty()) {
      maps.line(
          """

          # The whole address as the visitor wrote it, without slashes doubled at its beginning.
          map $request_uri $pressport_whole {
            default "";
            "~^(?!//)(.*)$" $1;
          }

          # The path without slashes at its end, and the query.
          map "$pressport_path?$args" $pressport_asked {
            default "";
            "~(?s)^(.*)$" $1;
          }\
          """);
    }
    if (!patterns.isEmpty()) {
      maps.line(
          """

          # The path as the visitor wrote it, without slashes doubled at its beginning.
          map $request_uri $pressport_written {
            default "";
            "~^(?!//)([^?]*)" $1;
          }\
          """);
    }
  }

  /** The rules of plugins, for addresses at which the site has nothing. */
  private String rules() {
    StringBuilder rules = new StringBuilder();
    paths.forEach(
        (status, of) -> {
          String table = "$pressport_rule_" + status;
          append(rules, table, status, of.get(0).leads() ? table + "$is_args$args" : "");
        });
    for (RuleRedirect rule : patterns) {
      String condition =
          "$pressport_written ~%s \"%s\""
              .formatted(rule.ignoresCase() ? "*" : "", quoted(rule.pattern()));
      String args = rule.to().indexOf('?') < 0 && rule.to().indexOf('#') < 0 ? "$is_args$args" : "";
      append(rules, condition, rule.status(), rule.leads() ? '"' + rule.to() + args + '"' : "");
    }
    return rules.toString();
  }

  /** The rules of plugins for addresses with a query. */
  private String queriedRules() {
    StringBuilder rules = new StringBuilder();
    for (RuleRedirect rule : queried) {
      String path = rule.path();
      String condition =
          path == null
              ? "$pressport_whole ~%s \"%s\""
                  .formatted(rule.ignoresCase() ? "*" : "", quoted(rule.pattern()))
              : "$pressport_asked ~* \"%s\"".formatted(pattern(path, rule.variables()));
      append(rules, condition, rule.status(), rule.leads() ? '"' + rule.to() + '"' : "");
    }
    return rules.toString().indent(-2);
  }

  /** A pattern for a path with variables in any order. */
  private static String pattern(String path, List<String> variables) {
    StringBuilder pattern = new StringBuilder("^").append(RegexText.of(path)).append("\\x3f");
    for (String variable : variables) {
      pattern.append("(?=(?:.*&)?").append(RegexText.of(variable)).append("(?:&|$))");
    }
    return pattern.toString();
  }

  private static void append(StringBuilder rules, String condition, int status, String target) {
    rules
        .append("  if (")
        .append(condition)
        .append(") {\n    return ")
        .append(status)
        .append(target.isEmpty() ? "" : " " + target)
        .append(";\n  }\n");
  }

  @Override
  public void finish() throws IOException {
    String folder = RegexText.of(site.oldFolder());
    maps.line(
        """
        }

        # The path without slashes at its end.
        map $uri $pressport_path {
          default "";
          "~^(.*[^/])/*$" $1;
        }

        # 1 at the home page, where WordPress reads ids.
        map $uri $pressport_home {
          default 0;
          "~*^%1$s/*(?:index\\.php)?$" 1;
        }
        map "$pressport_home?p=$arg_p&page_id=$arg_page_id&attachment_id=$arg_attachment_id" $pressport_id {
          default "";
          "~^1\\?.*?=0*([1-9][0-9]*)(?:&|$)" $1;
        }

        # The path with the first variable that names something.
        map $args $pressport_first_variable {
          default "";%2$s
        }
        map "$pressport_path?$pressport_first_variable" $pressport_variable {
          default "";
          "~*^(%1$s)/index\\.php(\\?.+)$" "$1$2";
          "~^(.+)$" $1;
        }

        # The path without an ending of WordPress, decoded for a look at the files, and as the
        # visitor wrote it for the redirect.
        map $uri $pressport_base {
          default "";
          "~(?s)^(?:/index\\.php)?(.*?)(?:/(?:%3$s))?/*$" $1;
        }
        map $request_uri $pressport_base_link {
          default "";
          "~^(?!//)(?:/index\\.php)?([^?]*?)(?:/(?:%3$s))?/*(?:\\?|$)" $1;
        }

        # The same without the number of a further page: /post/2/
        map $uri $pressport_first {
          default "";
          "~(?s)^(?:/index\\.php)?(.*?)(?:/%5$s)?/*$" $1;
        }
        map $request_uri $pressport_first_link {
          default "";
          "~^(?!//)(?:/index\\.php)?([^?]*?)(?:/%5$s)?/*(?:\\?|$)" $1;
        }

        # The file of a feed; for anything else a name that no file has.
        map $uri $pressport_feed_file {
          default "/.";
          "~^(?!/comments/).*?/%4$s/*$" "/feed/index.xml";
        }\
        """
            .formatted(folder, named(), Endings.ENDING, Endings.LIST_FEED, Endings.NUMBER));
    ruleMaps();
    server.line(
        """
        # Redirects from the addresses of the WordPress site: the rules, for the block server.
        # nginx-maps.conf belongs in the block http: docs/redirects.md of Pressport.

        # Feeds are in folders: /feed/ is /feed/index.xml.
        index index.html index.xml;
        error_page 404 %1$s404.html;
        error_page 403 =404 %1$s404.html;

        %3$sif ($pressport_id_target) {
          return 301 $pressport_id_target;
        }
        if ($pressport_query_target) {
          return 301 $pressport_query_target;
        }
        set $pressport_key $pressport_path;
        if ($pressport_path_target) {
          return 301 $pressport_path_target$is_args$args;
        }

        location / {
          try_files $uri $uri/ @pressport;
        }

        location ~ /feed/index\\.xml$ {
          types {}
          default_type "application/rss+xml; charset=utf-8";
        }

        # Only what the site does not have comes here: endings of WordPress are removed.
        location @pressport {
        %2$s  set $pressport_key $pressport_base;
          if ($pressport_path_target) {
            return 301 $pressport_path_target;
          }
          set $pressport_key $pressport_first;
          if ($pressport_path_target) {
            return 301 $pressport_path_target;
          }
          if (-f "$document_root$pressport_base$pressport_feed_file") {
            return 301 $pressport_base_link/feed/;
          }
          if (-f "$document_root$pressport_base/index.html") {
            return 301 $pressport_base_link/;
          }
          if (-f "$document_root$pressport_base") {
            return 301 $pressport_base_link;
          }
          if (-f "$document_root$pressport_first/index.html") {
            return 301 $pressport_first_link/;
          }
          if (-f "$document_root$pressport_first") {
            return 301 $pressport_first_link;
          }
          return 404;
        }\
        """
            .formatted(site.home(), rules(), queriedRules()));
  }

  private String named() {
    return variables.isEmpty()
        ? ""
        : "\n  \"~(?:^|&)((?:" + String.join("|", variables) + ")=[^&]+)\" $1;";
  }

  @Override
  public void close() throws IOException {
    try {
      maps.close();
    } finally {
      server.close();
    }
  }
}
