package dev.pressport.export.redirect;

import dev.pressport.export.Output;
import dev.pressport.export.redirect.Redirect.Part;
import dev.pressport.redirect.RuleSource;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The file {@code _redirects} of Cloudflare Pages (developers.cloudflare.com, "Redirects"). A rule
 * counts even where the site has such a file, and for exactly one spelling of a path.
 */
final class CloudflareRedirects implements RedirectFormat {
  private static final int MOST_RULES = 2000;

  /** The endings of WordPress take the rest of 100. */
  private static final int MOST_WILDCARDS = 50;

  private static final int DEEPEST = 5;
  private static final int LONGEST_RULE = 1000;
  private static final Pattern OCTET = Pattern.compile("%[0-9a-f]{2}");

  private final TextFile file;
  private final NewSite site;
  private int rules;
  private int wildcards;
  private long omitted;

  CloudflareRedirects(Output output, NewSite site) throws IOException {
    file = new TextFile(output, "cloudflare/_redirects");
    this.site = site;
  }

  @Override
  public void begin(Part part) throws IOException {
    if (part == Part.IDS) {
      file.line(
          """
          # Redirects from the addresses of the WordPress site, for Cloudflare Pages. Put this file
          # into the folder that you publish: docs/redirects.md of Pressport.
          #
          # Cloudflare Pages cannot match queries: ?p=12 and ?cat=3 show the home page. It takes
          # 2,000 rules of fixed paths and 100 with wildcards; further ones are left out here.
          # For all of these, use Bulk Redirects of Cloudflare with redirects.csv.
          """);
      rule(site.home() + "feed/", site.home() + "feed/index.xml", 200);
    }
  }

  @Override
  public void add(Redirect redirect) throws IOException {
    if (redirect.part() != Part.PATHS) {
      return;
    }
    String lower = LinkText.withoutColons(LinkText.ofDecoded(redirect.path()));
    String to = LinkText.withoutFragment(LinkText.withoutColons(redirect.to()));
    String upper = OCTET.matcher(lower).replaceAll(octet -> octet.group().toUpperCase(Locale.ROOT));
    Set<String> spellings = new LinkedHashSet<>(List.of(lower + "/", lower, upper + "/", upper));
    spellings.remove("");
    boolean fits =
        rules + spellings.size() <= MOST_RULES && lower.length() + to.length() + 6 <= LONGEST_RULE;
    if (fits) {
      for (String spelling : spellings) {
        rule(spelling, to, Redirect.STATUS);
      }
    } else {
      omitted++;
    }
  }

  private void rule(String from, String to, int status) throws IOException {
    file.line(from + " " + to + " " + status);
    rules++;
  }

  @Override
  public void add(RuleRedirect rule) throws IOException {
    String to = LinkText.withoutFragment(LinkText.withoutColons(rule.to()));
    String path = rule.path();
    if (rule.isQueried()) {
      omitted++;
    } else if (rule.leads() && path != null && rules + 2 <= MOST_RULES) {
      String from = LinkText.withoutColons(LinkText.ofDecoded(path));
      rule(from + "/", to, rule.status());
      rule(from, to, rule.status());
    } else if (rule.leads()
        && rule.from() instanceof RuleSource.Prefix prefix
        && wildcards < MOST_WILDCARDS) {
      wildcards++;
      String from = LinkText.withoutColons(LinkText.ofDecoded(prefix.path()));
      file.line(from + "* " + to.replace("$1", ":splat") + " " + rule.status());
    } else {
      file.line("# Not possible in Cloudflare Pages: " + rule.pattern() + " " + rule.status());
    }
  }

  @Override
  public void finish() throws IOException {
    if (omitted > 0) {
      file.line("# " + omitted + " more are left out here; redirects.csv has them.");
    }
    file.line("\n# Endings of WordPress");
    String home = site.home();
    file.line(home + "comments/feed/ " + home + " 301");
    StringBuilder path = new StringBuilder(home);
    for (int depth = 0; depth < DEEPEST; depth++) {
      path.append(':').append((char) ('a' + depth)).append('/');
      for (String ending : List.of("feed", "embed", "trackback", "feed/:format")) {
        file.line(path + ending + "/ " + path + " 301");
        file.line(path + ending + " " + path + " 301");
      }
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
