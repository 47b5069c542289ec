package dev.pressport.export.redirect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.export.Output;
import dev.pressport.export.redirect.Redirect.Part;
import dev.pressport.permalink.OldAddress;
import dev.pressport.permalink.OldAddress.Kind;
import dev.pressport.redirect.RuleSource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Old paths that would break out of a server's configuration. */
class HostileRedirectsTest {
  private static final List<String> PATHS =
      List.of(
          "/plain",
          "/a\"b",
          "/a\\",
          "/a\\\"; } server { listen 1; } #",
          "/a'b",
          "/a b c",
          "/{foo}/{$HOME}/{env.HOME}",
          "/$uri$1%1${x}",
          "/~^.*$",
          "/a;b{c}d#e",
          "/a.b*c[d]e(f)g|h+i^j",
          "/`x`",
          "/%{ENV:X}",
          "/default",
          "/:splat/*/:a",
          "/café/東京/🧭",
          "/<If>\"%\"</If>");

  /** Rules of plugins, each with an address that it applies to and what that leads to. */
  private static final List<Rule> RULES =
      List.of(
          new Rule(path("/t\"; } x {"), 302, "/new/t/", "/t%22;%20%7D%20x%20%7B", "302 /new/t/"),
          new Rule(path("/Café/"), 307, "/new/c/", "/caf%C3%A9", "307 /new/c/"),
          new Rule(path("/lost"), 410, "", "/lost/", "410"),
          new Rule(new RuleSource.Prefix("/old/"), 301, "/n/$1", "/old/a/b%20c", "301 /n/a/b%20c"),
          new Rule(
              regex("^/year/([0-9]{4})/(\\d\\d)/?$"),
              301,
              "/d/$2-$1/",
              "/year/2024/05/",
              "301 /d/05-2024/"),
          new Rule(regex("^/odd['; #%\\$]+(e)nd"), 302, "/%6f/$1", "/odd';$end", "302 /%6f/e"),
          new Rule(regex("^/gone-[a-z]+\\.php"), 410, "", "/gone-x.php", "410"),
          new Rule(regex("^/see(?!n)"), 301, "/ahead/", "/see", "301 /ahead/"));

  private record Rule(RuleSource from, int status, String to, String asked, String answer) {}

  private static RuleSource path(String path) {
    return new RuleSource.Path(path, null);
  }

  private static RuleSource regex(String pattern) {
    assertThat(RuleSource.matching(pattern, false)).isInstanceOf(RuleSource.Regex.class);
    return new RuleSource.Regex(pattern, false);
  }

  @TempDir Path temp = Path.of("");

  private Path written() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("redirects"));
    Output output =
        path -> {
          Path file = folder.resolve(path.substring(TextFile.FOLDER.length()));
          Files.createDirectories(file.getParent());
          return Files.newOutputStream(file);
        };
    NewSite site = new NewSite("", "/", 1);
    List<RedirectFormat> formats = RedirectFiles.formats(output, site, (from, to) -> {});
    for (Part part : Part.values()) {
      for (RedirectFormat format : formats) {
        format.begin(part);
        for (Redirect redirect : redirects(part)) {
          format.add(redirect);
        }
      }
    }
    for (RedirectFormat format : formats) {
      for (Rule rule : RULES) {
        format.add(new RuleRedirect(rule.from(), rule.status(), rule.to()));
      }
      format.finish();
      format.close();
    }
    return folder;
  }

  private static List<Redirect> redirects(Part part) {
    List<Redirect> redirects = new ArrayList<>();
    switch (part) {
      case IDS -> redirects.add(new Redirect(new OldAddress(Kind.ID, "/", "p", "7"), "/new-id/"));
      case QUERIES -> {
        for (String path : PATHS) {
          String to = LinkText.ofDecoded("/query" + path + "/");
          redirects.add(new Redirect(new OldAddress(Kind.QUERY, "/", "tag", path), to));
        }
      }
      case PATHS -> {
        for (String path : PATHS) {
          String to = LinkText.ofDecoded("/new" + path + "/");
          redirects.add(new Redirect(OldAddress.path(Kind.PERMALINK, path + "/"), to));
        }
      }
    }
    return redirects;
  }

  @Test
  void areLinesOfTheirOwnInEveryFile() throws IOException {
    Path folder = written();

    assertThat(Files.readAllLines(folder.resolve("redirects.csv")))
        .hasSize(1 + 1 + 2 * PATHS.size() + RULES.size());
    assertThat(Files.readAllLines(folder.resolve("netlify/_redirects")))
        .filteredOn(line -> line.endsWith(" 301!"))
        .hasSize(3 + 2 * PATHS.size())
        .allMatch(line -> line.split(" ", -1).length == 3 || line.split(" ", -1).length == 4);
  }

  @Test
  void areAcceptedByNginxAndLeadToTheirTargets() throws Exception {
    NginxServer.needed();
    Path folder = written();
    assertThat(NginxServer.complaints(temp, folder)).isEmpty();

    Path root = Files.createDirectory(temp.resolve("root"));
    try (NginxServer nginx = NginxServer.serving(temp, folder, root)) {
      leadToTheirTargets(nginx.url(), nginx.url(), true);
    }
  }

  @Test
  void areAcceptedByCaddyAndLeadToTheirTargets() throws Exception {
    String caddy = Program.needed("caddy");
    Path folder = written();
    int port = Program.freePort();
    String config =
        """
        {
          admin off
          auto_https off
        }
        http://127.0.0.1:%d {
          root * %s
          import %s/Caddyfile
        }
        """
            .formatted(port, Files.createDirectory(temp.resolve("root")), folder);
    Files.writeString(temp.resolve("Caddyfile"), config);
    try (Program server =
        Program.started(
            temp, port, caddy, "run", "--adapter", "caddyfile", "--config", "Caddyfile")) {
      leadToTheirTargets(server.url(), "", false);
    }
  }

  @Test
  void areAcceptedByApacheAndLeadToTheirTargets() throws Exception {
    String apache = Program.needed("apache2");
    Path root = Files.createDirectory(temp.resolve("root"));
    Files.copy(written().resolve("apache.htaccess"), root.resolve(".htaccess"));
    int port = Program.freePort();
    String modules = "/usr/lib/apache2/modules/mod_";
    StringBuilder config = new StringBuilder();
    for (String module : List.of("mpm_event", "authz_core", "rewrite", "dir", "mime")) {
      config.append("LoadModule %s_module %s%s.so\n".formatted(module, modules, module));
    }
    config.append(
        """
        ServerName localhost
        ServerRoot "%1$s"
        PidFile "%1$s/pid"
        Listen 127.0.0.1:%2$d
        TypesConfig /dev/null
        ErrorLog "%1$s/error.log"
        DocumentRoot "%3$s"
        <Directory "%3$s">
          AllowOverride All
          Require all granted
        </Directory>
        """
            .formatted(temp, port, root));
    Path file = Files.writeString(temp.resolve("httpd.conf"), config);
    try (Program server = Program.started(temp, port, apache, "-f", file.toString(), "-X")) {
      leadToTheirTargets(server.url(), server.url(), true);
    }
  }

  private static void leadToTheirTargets(String url, String before, boolean looksAhead)
      throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    for (String path : PATHS) {
      String target = LinkText.ofDecoded("/new" + path + "/");
      for (String asked :
          List.of(path, path + "/", path + "/feed/atom/", path + "/page/2/", path + "/3")) {
        assertThat(location(client, url + LinkText.ofDecoded(asked)))
            .as(asked)
            .isEqualTo(before + target);
      }
      assertThat(location(client, url + "/?x=1&tag=" + LinkText.ofDecoded(path)))
          .isEqualTo(before + LinkText.ofDecoded("/query" + path + "/"));
    }
    assertThat(location(client, url + "/index.php?page_id=007&x=y")).isEqualTo(before + "/new-id/");
    for (Rule rule : RULES) {
      HttpResponse<Void> response = answer(client, url + rule.asked());
      String to = response.headers().firstValue("location").orElse("");
      String answer = rule.answer().contains("ahead") && !looksAhead ? "404" : rule.answer();
      assertThat((response.statusCode() + " " + to.replace(url, "")).strip())
          .as(rule.asked())
          .isEqualTo(answer);
    }
    assertThat(answer(client, url + "/seen").statusCode()).isEqualTo(404);
    assertThat(location(client, url + "/old/%0d%0aX:%20y")).isEqualTo(before + "/n/%0d%0aX:%20y");
  }

  private static String location(HttpClient client, String url) throws Exception {
    HttpResponse<Void> response = answer(client, url);
    return response.headers().firstValue("location").orElse("none: " + response.statusCode());
  }

  private static HttpResponse<Void> answer(HttpClient client, String url) throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.discarding());
  }

  @Test
  void haveOnlyCharactersInTheirTargetsThatMeanNothing() {
    assertThat(LinkText.ofLink("/a%20b/%zz/$x;{y}'\"\\ é/?q=1&r=2"))
        .isEqualTo("/a%20b/%25zz/%24x%3b%7by%7d%27%22%5c%20%c3%a9/?q=1&r=2");
    assertThat(LinkText.ofDecoded("/100%25?\n")).isEqualTo("/100%2525%3f%0a");
  }
}
