package dev.pressport.export.redirect;

import dev.pressport.export.Output;
import dev.pressport.export.redirect.Redirect.Part;
import dev.pressport.model.Addresses;
import dev.pressport.permalink.Permalinks;
import dev.pressport.problem.Problems;
import dev.pressport.redirect.RedirectRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes the redirects of a site for all servers into {@code _pressport/redirects/}. It goes over
 * the index several times and holds about 100 bytes for each page.
 */
public final class RedirectFiles {
  /** The folder of the files. */
  public static final String FOLDER = TextFile.FOLDER;

  private static final List<Server> SERVERS =
      List.of(
          new Server("nginx", List.of("nginx-maps.conf", "nginx-server.conf")),
          new Server("Apache", List.of("apache.htaccess")),
          new Server("Caddy", List.of("Caddyfile", "caddy-paths")),
          new Server("Netlify", List.of("netlify/_redirects")),
          new Server("Cloudflare Pages", List.of("cloudflare/_redirects")),
          new Server("people and programs", List.of("redirects.csv")));

  private static final int SAMPLES_OF_A_KIND = 2;

  private RedirectFiles() {}

  /**
   * The files for one web server.
   *
   * @param files below {@link #FOLDER}
   */
  public record Server(String name, List<String> files) {
    public Server {
      files = List.copyOf(files);
    }
  }

  /** Returns the files for each web server, for people. */
  public static List<Server> servers() {
    return SERVERS;
  }

  /**
   * The result.
   *
   * @param count the redirects in {@code redirects.csv}
   * @param conflicts the old addresses that lead to another item, since two had the same
   * @param samples the first of each kind
   */
  public record Result(long count, long conflicts, List<Sample> samples) {
    /** The result for a target without redirects. */
    public static final Result NONE = new Result(0, 0, List.of());

    public Result {
      samples = List.copyOf(samples);
    }
  }

  /**
   * A redirect for people.
   *
   * @param from a path from the root of the host, perhaps with a query, percent-encoded
   * @param to likewise, or a whole address
   * @param kind of the old address, in a word
   */
  public record Sample(String from, String to, String kind) {}

  /**
   * Writes the files.
   *
   * @param addresses of the new site
   * @param files those that are elsewhere in the new site
   * @param baseUrl where the new site will live; null when that is not known
   * @param rules of plugins
   * @param problems takes the rules that make no redirects
   * @param target takes the permanent ones of single addresses, too
   */
  public static Result write(
      Permalinks permalinks,
      Addresses addresses,
      MovedFiles files,
      @Nullable String baseUrl,
      List<RedirectRule> rules,
      Problems problems,
      Output output,
      RedirectConsumer target)
      throws IOException {
    RedirectPlan plan = new RedirectPlan(permalinks, addresses, files, baseUrl, rules, problems);
    long[] count = new long[1];
    Map<String, List<Sample>> samples = new TreeMap<>();
    List<RuleRedirect> queried = plan.rules().stream().filter(RuleRedirect::isQueried).toList();
    List<RedirectFormat> formats = formats(output, plan.site(), target);
    try {
      for (Part part : Part.values()) {
        for (RedirectFormat format : formats) {
          format.begin(part);
          if (part == Part.QUERIES) {
            for (RuleRedirect rule : queried) {
              format.add(rule);
            }
          }
        }
        plan.forEach(
            part,
            redirect -> {
              count[0]++;
              sample(redirect, samples);
              add(redirect, formats);
            });
      }
      count[0] += queried.size();
      for (RuleRedirect rule : plan.rules()) {
        if (rule.isQueried()) {
          continue;
        }
        count[0]++;
        for (RedirectFormat format : formats) {
          format.add(rule);
        }
      }
      for (RedirectFormat format : formats) {
        format.finish();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      for (RedirectFormat format : formats) {
        format.close();
      }
    }
    List<Sample> first = samples.values().stream().flatMap(List::stream).toList();
    return new Result(count[0], plan.conflicts(), first);
  }

  private static void sample(Redirect redirect, Map<String, List<Sample>> samples) {
    String kind = redirect.from().kind().label();
    List<Sample> first = samples.computeIfAbsent(kind, name -> new ArrayList<>());
    if (first.size() < SAMPLES_OF_A_KIND) {
      first.add(new Sample(redirect.address(), redirect.to(), kind));
    }
  }

  static List<RedirectFormat> formats(Output output, NewSite site, RedirectConsumer target)
      throws IOException {
    return List.of(
        new CsvRedirects(output),
        new NginxRedirects(output, site),
        new ApacheRedirects(output, site),
        new CaddyRedirects(output, site),
        new NetlifyRedirects(output, site),
        new CloudflareRedirects(output, site),
        new ForwardedRedirects(target));
  }

  private static void add(Redirect redirect, List<RedirectFormat> formats) {
    try {
      for (RedirectFormat format : formats) {
        format.add(redirect);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
