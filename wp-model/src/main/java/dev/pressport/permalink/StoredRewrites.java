package dev.pressport.permalink;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.posttype.Taxonomies;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the post types and taxonomies that plugins and themes register, out of the
 * option {@code rewrite_rules}: class-wp-rewrite.php, generate_rewrite_rules().
 */
final class StoredRewrites {
  private static final String PAGED = "(?:/([0-9]+))?/?$";
  private static final String SINGLE = "/?$";
  private static final String SLUG = "([^/]+)";
  private static final String PATH = "(.+?)";

  /** Polylang puts the languages of a site before a path, and in the query. */
  private static final Pattern LANGUAGES =
      Pattern.compile("(?:language/)?\\([A-Za-z0-9_|-]{1,1000}\\)/");

  /**
   * The query of a rule: with the query variable of the type or taxonomy, or without one when it is
   * not public.
   */
  private static final Pattern QUERY =
      Pattern.compile(
          "index\\.php\\?(?:lang=[^&]{1,20}&)?"
              + "(?:post_type=([^&=]++)&name|taxonomy=([^&=]++)&term|([^&=]++))=\\$matches\\[[12]\\]"
              + "(?:&page=\\$matches\\[[23]\\])?");

  private static final Pattern ARCHIVE = Pattern.compile("index\\.php\\?post_type=([^&=]++)");

  private final Map<String, Rewrite> postTypes = new HashMap<>();

  /** The rules for entries by their bases, and the variables of their queries. */
  private final Map<String, String> variables = new HashMap<>();

  private final Map<String, Rewrite> taxonomies = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();

  StoredRewrites(LooseValue rules) {
    for (Map.Entry<String, Value> rule : rules.map().entrySet()) {
      if (rule.getValue() instanceof Text query && query.inline()) {
        add(rule.getKey(), query.string());
      }
    }
    for (Map.Entry<String, Value> rule : rules.map().entrySet()) {
      if (rule.getValue() instanceof Text query && query.inline()) {
        addNamed(rule.getKey(), query.string());
      }
    }
  }

  /**
   * Adds the rule of a post type whose query variable has another name: that of its archive has the
   * same base.
   */
  private void addNamed(String regex, String query) {
    Matcher archive = ARCHIVE.matcher(query);
    if (!archive.matches() || !regex.endsWith(SINGLE)) {
      return;
    }
    String base = Segments.trimmed(regex.substring(0, regex.length() - SINGLE.length()));
    Rewrite rewrite = postTypes.get(variables.getOrDefault(base, ""));
    if (rewrite != null) {
      postTypes.putIfAbsent(archive.group(1), rewrite);
    }
  }

  /** Returns whether a rule is for the entries of a post type or the terms of a taxonomy. */
  static boolean isOne(String regex, String query) {
    return QUERY.matcher(query).matches() && rewrite(regex, query) != null;
  }

  private static @Nullable Rewrite rewrite(String regex, String query) {
    String end = query.contains("&page=") ? PAGED : SINGLE;
    if (!regex.endsWith(end)) {
      return null;
    }
    Matcher languages = LANGUAGES.matcher(regex);
    int begin = query.contains("?lang=$matches") && languages.lookingAt() ? languages.end() : 0;
    int slash = regex.length() - end.length();
    if (begin > slash) {
      return null;
    }
    String path = regex.substring(begin, slash);
    boolean hierarchical = path.endsWith(PATH);
    if (!hierarchical && !path.endsWith(SLUG)) {
      return null;
    }
    String base = path.substring(0, path.length() - (hierarchical ? PATH : SLUG).length());
    boolean literal = base.chars().noneMatch(c -> "()[]{}+*?|^$\\".indexOf(c) >= 0);
    return literal && !base.isEmpty() ? new Rewrite(Segments.trimmed(base), hierarchical) : null;
  }

  private void add(String regex, String query) {
    Matcher matcher = QUERY.matcher(query);
    Rewrite rewrite = matcher.matches() ? rewrite(regex, query) : null;
    if (rewrite == null) {
      return;
    }
    String type = matcher.group(1);
    String taxonomy = matcher.group(2);
    String variable = matcher.group(3);
    boolean paged = query.contains("&page=");
    if (type != null || (variable != null && paged)) {
      String name = type == null ? variable : type;
      if (postTypes.putIfAbsent(name, rewrite) == null) {
        if (type == null) {
          variables.put(String.valueOf(rewrite.base()), name);
        } else {
          hidden.add(name);
        }
      }
    } else {
      String name = taxonomy == null ? Taxonomies.ofQueryVariable(variable) : taxonomy;
      taxonomies.putIfAbsent(name, rewrite);
      postTypes.putIfAbsent(name, rewrite);
      if (taxonomy != null) {
        hidden.add(name);
      }
    }
  }

  /** Returns the rule for the entries of a post type; null when none is stored. */
  @Nullable Rewrite postType(String type) {
    return postTypes.get(type);
  }

  /** Returns the rule for the terms of a taxonomy; null when none is stored. */
  @Nullable Rewrite taxonomy(String taxonomy) {
    return taxonomies.get(taxonomy);
  }

  /** Returns whether there are rules for taxonomies, which each site with permalinks has. */
  boolean knowsTaxonomies() {
    return !taxonomies.isEmpty();
  }

  /** Returns whether the rules lead visitors to entries of a post type. */
  boolean opens(String type) {
    return postTypes.containsKey(type) && !hidden.contains(type);
  }

  /** Returns whether the rules lead visitors to the terms of a taxonomy. */
  boolean opensTaxonomy(String taxonomy) {
    return taxonomies.containsKey(taxonomy) && !hidden.contains(taxonomy);
  }
}
