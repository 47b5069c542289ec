package dev.pressport.export.redirect;

import dev.pressport.permalink.OldAddress;
import dev.pressport.permalink.OldAddress.Kind;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Target;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.Problems;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.redirect.RuleSource;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The redirects that the rules of plugins make on the new site. Each leads to the end of the chain
 * of rules that begins with it; rules that lead in a circle, or from an address at which the new
 * site has a page, are left out.
 */
final class RulePlan {
  private static final Pattern WEB = Pattern.compile("(?i)https?://.*");
  private static final Pattern GROUP = Pattern.compile("\\$\\{?([0-9])\\}?|\\\\([0-9])");
  private static final int LONGEST_WRITTEN = 200;
  private static final int MOST_VARIABLES = 20;

  /** The facts of the new site that rules depend on. */
  interface NewPages {
    /** Returns the new address of what an old address leads to, as of {@link Redirect#to}. */
    Optional<String> of(Target.Page page);

    /** Returns the new address of a file by its old path. */
    Optional<String> ofFile(String path);

    /** Returns whether the new site has a page at a decoded path. */
    boolean hasPage(String path);
  }

  private final Permalinks permalinks;
  private final Set<String> hosts;
  private final NewPages pages;
  private final Problems problems;
  private final Map<String, RedirectRule> byPath = new HashMap<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Redirect> redirects = new LinkedHashMap<>();
  private final List<RuleRedirect> rules = new ArrayList<>();

  /** The beginnings of addresses that rules before the next one have, by their plugin. */
  private final Map<String, List<String>> prefixes = new HashMap<>();

  /**
   * Plans the redirects.
   *
   * @param problems takes the rules that have none
   */
  RulePlan(List<RedirectRule> rules, Permalinks permalinks, NewPages pages, Problems problems) {
    this.permalinks = permalinks;
    this.hosts = permalinks.hosts();
    this.pages = pages;
    this.problems = problems;
    for (RedirectRule rule : rules) {
      if (rule.from() instanceof RuleSource.Path path && path.query() == null) {
        byPath.putIfAbsent(OldAddress.folded(path.path()), rule);
      }
    }
    rules.forEach(this::add);
  }

  /** Returns the permanent redirects of single addresses; no two have the same address. */
  List<Redirect> redirects() {
    return List.copyOf(redirects.values());
  }

  /** Returns the others, in the order in which they are tried: those with most variables first. */
  List<RuleRedirect> rules() {
    return rules.stream().sorted(Comparator.comparing(rule -> -rule.variables().size())).toList();
  }

  private void add(RedirectRule rule) {
    RuleSource from = rule.from();
    if (from == null) {
      String why = String.valueOf(rule.obstacle());
      tell(
          why.contains("switched off")
              ? RedirectProblem.REDIRECT_RULE_UNUSED
              : RedirectProblem.REDIRECT_RULE_LOST,
          rule,
          why);
      return;
    }
    if (from instanceof RuleSource.Path path
        && path.query() == null
        && pages.hasPage(path.path())) {
      tell(RedirectProblem.REDIRECT_RULE_UNUSED, rule, "the new site has a page there");
      return;
    }
    String target = rule.to() == null ? "" : target(rule, rule.to());
    if (target == null) {
      return;
    }
    if (from instanceof RuleSource.Path path) {
      if (path.query() == null && isBehindPrefix(path, rule)) {
        tell(RedirectProblem.REDIRECT_RULE_UNUSED, rule, "a rule before it has its address");
      } else {
        addPath(rule, path, target);
      }
    } else {
      if (from instanceof RuleSource.Prefix prefix) {
        prefixes.computeIfAbsent(rule.plugin(), plugin -> new ArrayList<>()).add(prefix.path());
      }
      rules.add(new RuleRedirect(from, rule.status(), target));
    }
  }

  private boolean isBehindPrefix(RuleSource.Path path, RedirectRule rule) {
    return prefixes.getOrDefault(rule.plugin(), List.of()).stream()
        .anyMatch(prefix -> path.path().startsWith(prefix));
  }

  private void addPath(RedirectRule rule, RuleSource.Path path, String target) {
    boolean permanent = rule.status() == 301 || rule.status() == 308;
    String query = path.query();
    if (query == null && !taken.add(OldAddress.folded(path.path()))) {
      return;
    }
    boolean several = query != null && query.indexOf('&') >= 0;
    if (query == null ? !permanent : several || !permanent || query.indexOf('=') < 1) {
      addRule(rule, new RuleRedirect(path, rule.status(), target));
    } else if (query == null) {
      put(path.path(), new Redirect(OldAddress.path(Kind.RULE, path.path()), target));
    } else {
      int equals = query.indexOf('=');
      String value = Slug.decode(query.substring(equals + 1));
      OldAddress from = new OldAddress(Kind.RULE, path.path(), query.substring(0, equals), value);
      put(path.path() + '?' + query, new Redirect(from, target));
    }
  }

  private void addRule(RedirectRule rule, RuleRedirect redirect) {
    List<String> variables = redirect.variables();
    if (variables.size() > MOST_VARIABLES || variables.stream().anyMatch(String::isEmpty)) {
      tell(RedirectProblem.REDIRECT_RULE_LOST, rule, "its source has too many variables");
    } else {
      rules.add(redirect);
    }
  }

  private void put(String key, Redirect redirect) {
    redirects.putIfAbsent(key, redirect);
  }

  /** Returns the new target of a rule; null, and a problem, where there is none. */
  private @Nullable String target(RedirectRule rule, String to) {
    if (!(rule.from() instanceof RuleSource.Path) && GROUP.matcher(to).find()) {
      return template(rule, to);
    }
    Set<RedirectRule> passed = new HashSet<>(Set.of(rule));
    String next = to;
    while (true) {
      Target found = permalinks.resolve(next);
      if (found instanceof Target.Page page) {
        Optional<String> address = pages.of(page);
        if (address.isPresent()) {
          return isSelf(rule, address.get()) ? circle(rule) : address.get();
        }
      }
      WebAddress address = WebAddress.of(next);
      boolean here = address != null && (address.host() == null || hosts.contains(address.host()));
      if (address == null || (!here && !WEB.matcher(next).matches())) {
        tell(RedirectProblem.REDIRECT_RULE_LOST, rule, "its target is not a web address");
        return null;
      }
      if (!here) {
        return LinkText.ofWhole(next);
      }
      String path = Slug.decode(address.path());
      RedirectRule further = byPath.get(OldAddress.folded(path));
      if (further != null && !passed.add(further)) {
        return circle(rule);
      }
      if (further == null || further.to() == null) {
        Optional<String> file =
            found instanceof Target.File known ? pages.ofFile(known.path()) : Optional.empty();
        return file.isPresent() ? file.get() : LinkText.ofWhole(below(next, address));
      }
      next = further.to();
    }
  }

  private static boolean isSelf(RedirectRule rule, String target) {
    int query = target.indexOf('?');
    String path = Slug.decode(query < 0 ? target : target.substring(0, query));
    return rule.from() instanceof RuleSource.Path from
        && from.query() == null
        && OldAddress.folded(from.path()).equals(OldAddress.folded(path));
  }

  private @Nullable String circle(RedirectRule rule) {
    tell(RedirectProblem.REDIRECT_RULE_UNUSED, rule, "it leads back to itself");
    return null;
  }

  /** Returns an address of the old site from the root of its host. */
  private static String below(String whole, WebAddress address) {
    String path = address.path().startsWith("/") ? address.path() : '/' + address.path();
    if (address.host() == null && whole.startsWith("/")) {
      return whole;
    }
    return path
        + (address.query() == null ? "" : '?' + address.query())
        + (address.fragment() == null ? "" : '#' + address.fragment());
  }

  /** Returns a target with groups of the source in it. */
  private @Nullable String template(RedirectRule rule, String to) {
    int groups = rule.from() instanceof RuleSource.Regex regex ? regex.groups() : 1;
    WebAddress address = WebAddress.of(to);
    boolean here = address != null && (address.host() == null || hosts.contains(address.host()));
    if (address == null || (!here && !WEB.matcher(to).matches())) {
      tell(RedirectProblem.REDIRECT_RULE_LOST, rule, "its target is not a web address");
      return null;
    }
    String text = here ? below(to, address) : to;
    StringBuilder link = new StringBuilder();
    Matcher group = GROUP.matcher(text);
    int at = 0;
    while (group.find()) {
      int number = (group.group(1) == null ? group.group(2) : group.group(1)).charAt(0) - '0';
      link.append(LinkText.ofWhole(text.substring(at, group.start())));
      at = group.end();
      if (number == 0) {
        tell(RedirectProblem.REDIRECT_RULE_LOST, rule, "its target repeats the whole address");
        return null;
      }
      link.append(number <= groups ? "$" + number : "");
    }
    return link.append(LinkText.ofWhole(text.substring(at))).toString();
  }

  private void tell(ProblemKind kind, RedirectRule rule, String why) {
    String written = rule.written();
    String shown =
        written.length() > LONGEST_WRITTEN
            ? written.substring(0, LONGEST_WRITTEN) + "..."
            : written;
    problems.add(Problem.of(kind, shown, rule.plugin(), why).about(shown));
  }
}
