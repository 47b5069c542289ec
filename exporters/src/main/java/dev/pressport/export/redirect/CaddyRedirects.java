package dev.pressport.export.redirect;

import dev.pressport.export.Output;
import dev.pressport.export.redirect.Redirect.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two files for Caddy: directives for the block of a site, and the table of old paths, which they
 * import twice. Caddy compares decoded paths; it reads the tables from the top at each request.
 */
final class CaddyRedirects implements RedirectFormat {
  private static final String PATHS = "caddy-paths";
  private static final int MOST_IN_ANY_ORDER = 3;

  /** The keys that mean themselves; others become regular expressions. */
  private static final Pattern PLAIN = Pattern.compile("[/?][A-Za-z0-9/_.~,:=@&-]*+");

  /** The map that patterns of rules are applied to. */
  private static final String WRITTEN =
      """
      # The path as the visitor wrote it.
      map {uri} {pressport_written} {
      \t"~^([^?]*)" "${1}"
      \tdefault ""
      }

      """;

  private final TextFile file;
  private final TextFile paths;
  private final NewSite site;
  private final Set<String> variables = new TreeSet<>();
  private final StringBuilder rules = new StringBuilder();
  private final StringBuilder queried = new StringBuilder();
  private int ruleCount;

  CaddyRedirects(Output output, NewSite site) throws IOException {
    file = new TextFile(output, "Caddyfile");
    paths = new TextFile(output, PATHS);
    this.site = site;
  }

  @Override
  public void begin(Part part) throws IOException {
    switch (part) {
      case IDS ->
          file.line(
              """
              # Redirects from the addresses of the WordPress site. Import this file in the block of
              # your site, which needs "root" besides: docs/redirects.md of Pressport.

              # Entries by their ids: ?p=12
              map {pressport_id} {pressport_id_target} {
              \tdefault \"\"\
              """);
      case QUERIES ->
          file.line(
              """
              }

              # Other addresses with a query: ?cat=3
              map {pressport_variable} {pressport_query_target} {
              \tdefault \"\"\
              """);
      case PATHS -> file.line("}");
    }
  }

  @Override
  public void add(Redirect redirect) throws IOException {
    switch (redirect.part()) {
      case IDS -> file.line("\t" + redirect.from().value() + " " + redirect.to());
      case QUERIES -> {
        variables.add(redirect.variable());
        file.line("\t" + key(redirect.query()) + " " + redirect.to());
      }
      case PATHS -> paths.line(key(redirect.path()) + " " + redirect.to());
    }
  }

  private static String key(String key) {
    return PLAIN.matcher(key).matches() ? key : "\"~(?i)^" + RegexText.of(key) + "$\"";
  }

  @Override
  public void add(RuleRedirect rule) {
    if (!rule.isForGo()) {
      rules.append("\t\t# Not possible in Caddy: ").append(rule.pattern()).append('\n');
      return;
    }
    String name = "pressport_rule_" + ++ruleCount;
    String path = rule.path();
    if (rule.isQueried()) {
      queried(rule, name);
      return;
    }
    String pattern = path == null ? rule.pattern() : '^' + RegexText.of(path) + "/*$";
    rules.append(
        "\t\t@%1$s vars_regexp %1$s %2$s \"%3$s%4$s\"\n"
            .formatted(
                name,
                path == null ? "{pressport_written}" : "{path}",
                rule.ignoresCase() ? "(?i)" : "",
                pattern));
    rules.append("\t\t").append(action(rule, name));
  }

  private static String action(RuleRedirect rule, String name) {
    return rule.leads()
        ? "redir @%s %s %d\n".formatted(name, rule.to("{re." + name + ".", "}"), rule.status())
        : "respond @%s %d\n".formatted(name, rule.status());
  }

  /** A pattern for variables of a query; up to three of them may come in any order. */
  private static String query(List<String> variables) {
    List<String> patterns = variables.stream().map(RegexText::of).toList();
    List<List<String>> orders = new ArrayList<>();
    orders.add(List.of());
    for (String pattern : patterns) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> order : orders) {
        int first = patterns.size() > MOST_IN_ANY_ORDER ? order.size() : 0;
        for (int place = first; place <= order.size(); place++) {
          List<String> more = new ArrayList<>(order);
          more.add(place, pattern);
          longer.add(more);
        }
      }
      orders = longer;
    }
    return orders.stream()
        .map(order -> String.join("&(?:.*&)?", order))
        .collect(Collectors.joining("|", "(?:^|&)(?:", ")(?:&|$)"));
  }

  private void queried(RuleRedirect rule, String name) {
    String path = rule.path();
    if (path == null) {
      queried.append(
          "\t@%1$s vars_regexp %1$s {uri} \"%2$s%3$s\"\n"
              .formatted(name, rule.ignoresCase() ? "(?i)" : "", rule.pattern()));
    } else {
      queried.append("\t@%s {\n".formatted(name));
      queried.append("\t\tpath_regexp \"(?i)^%s/*$\"\n".formatted(RegexText.of(path)));
      queried.append("\t\tvars_regexp {query} \"(?i)%s\"\n".formatted(query(rule.variables())));
      queried.append("\t}\n");
    }
    queried.append('\t').append(action(rule, name));
  }

  @Override
  public void finish() throws IOException {
    file.line(
        """

        # Old paths, without a slash at the end; then the same with endings below them.
        map {pressport_path} {pressport_path_target} {
        \timport %6$s
        \tdefault ""
        }
        map {pressport_base} {pressport_base_target} {
        \timport %6$s
        \tdefault ""
        }

        map {pressport_first} {pressport_first_target} {
        \timport %6$s
        \tdefault ""
        }

        # The path without slashes at its end.
        map {path} {pressport_path} {
        \t"~(?s)^(.*[^/])/*$" "${1}"
        \tdefault ""
        }

        # 1 at the home page, where WordPress reads ids.
        map {path} {pressport_home} {
        \t"~(?i)^%1$s/*(?:index[.]php)?$" 1
        \tdefault 0
        }
        map "{pressport_home}?{query.p}&{query.page_id}&{query.attachment_id}" {pressport_id} {
        \t"~^1[?](?:[^&]*&){0,2}?0*([1-9][0-9]*)(?:&|$)" "${1}"
        \tdefault ""
        }

        # The path with the first variable that names something.
        map {query} {pressport_first_variable} {%2$s
        \tdefault ""
        }
        map "{pressport_path}?{pressport_first_variable}" {pressport_variable} {
        \t"~(?i)^(%1$s)/index[.]php([?].+)$" "${1}${2}"
        \t"~(?s)^(.+)$" "${1}"
        \tdefault ""
        }

        # The path without an ending of WordPress, decoded for a look at the files, and as the
        # visitor wrote it for the redirect.
        map {path} {pressport_base} {
        \t"~(?s)^(?:/index[.]php)?(.*?)(?:/(?:%3$s))?/*$" "${1}"
        \tdefault ""
        }
        map {uri} {pressport_base_link} {
        \t"~^(?:/index[.]php)?((?:/[^/?][^?]*?)??)(?:/(?:%3$s))?/*(?:[?].*)?$" "${1}"
        \tdefault ""
        }

        # The same without the number of a further page: /post/2/
        map {path} {pressport_first} {
        \t"~(?s)^(?:/index[.]php)?(.*?)(?:/%7$s)?/*$" "${1}"
        \tdefault ""
        }
        map {uri} {pressport_first_link} {
        \t"~^(?:/index[.]php)?((?:/[^/?][^?]*?)??)(?:/%7$s)?/*(?:[?].*)?$" "${1}"
        \tdefault ""
        }

        %9$s\
        map {path} {pressport_feed} {
        \t"~^/comments/" 0
        \t"~(?:^|/)%4$s/*$" 1
        \tdefault 0
        }

        route {
        %10$s\
        \t@pressport_id not vars {pressport_id_target} ""
        \tredir @pressport_id {pressport_id_target} 301
        \t@pressport_query not vars {pressport_query_target} ""
        \tredir @pressport_query {pressport_query_target} 301
        \t@pressport_path_asked {
        \t\tnot vars {pressport_path_target} ""
        \t\tnot vars {query} ""
        \t}
        \tredir @pressport_path_asked {pressport_path_target}?{query} 301
        \t@pressport_path not vars {pressport_path_target} ""
        \tredir @pressport_path {pressport_path_target} 301

        \t# Endings of WordPress that the site does not have, such as /page/2/, are removed.
        \t@pressport_missing not file {path} {path}/index.html {path}/index.xml
        \troute @pressport_missing {
        %8$s\
        \t\t@pressport_renamed not vars {pressport_base_target} ""
        \t\tredir @pressport_renamed {pressport_base_target} 301
        \t\t@pressport_first_renamed not vars {pressport_first_target} ""
        \t\tredir @pressport_first_renamed {pressport_first_target} 301
        \t\t@pressport_list_feed {
        \t\t\tvars {pressport_feed} 1
        \t\t\tfile {pressport_base}/feed/index.xml
        \t\t}
        \t\tredir @pressport_list_feed {pressport_base_link}/feed/ 301
        \t\t@pressport_page file {pressport_base}/index.html
        \t\tredir @pressport_page {pressport_base_link}/ 301
        \t\t@pressport_file file {pressport_base}
        \t\tredir @pressport_file {pressport_base_link} 301
        \t\t@pressport_first file {pressport_first}/index.html
        \t\tredir @pressport_first {pressport_first_link}/ 301
        \t\t@pressport_first_file file {pressport_first}
        \t\tredir @pressport_first_file {pressport_first_link} 301
        \t}

        \t# Feeds are in folders: /feed/ is /feed/index.xml.
        \t@pressport_feed {
        \t\tpath */feed/ */feed/index.xml
        \t\tfile {path} {path}/index.xml
        \t}
        \theader @pressport_feed Content-Type "application/rss+xml; charset=utf-8"
        \tfile_server {
        \t\tindex index.html index.xml
        \t}
        }

        handle_errors {
        \t@pressport_404 expression {err.status_code} == 404
        \trewrite @pressport_404 %5$s404.html
        \tfile_server
        }\
        """
            .formatted(
                RegexText.of(site.oldFolder()),
                named(),
                Endings.ENDING,
                Endings.LIST_FEED,
                site.home(),
                PATHS,
                Endings.NUMBER,
                rules,
                ruleCount == 0 ? "" : WRITTEN,
                queried));
  }

  private String named() {
    return variables.isEmpty()
        ? ""
        : "\n\t\"~(?:^|&)((?:" + String.join("|", variables) + ")=[^&]+)\" \"${1}\"";
  }

  @Override
  public void close() throws IOException {
    try {
      file.close();
    } finally {
      paths.close();
    }
  }
}
