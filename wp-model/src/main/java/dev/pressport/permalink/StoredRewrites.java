package dev.pressport.permalink;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the post types that plugins and themes register, out of the option {@code
 * rewrite_rules}: class-wp-rewrite.php, generate_rewrite_rules().
 */
final class StoredRewrites {
  private static final String PAGED = "(?:/([0-9]+))?/?$";
  private static final String SINGLE = "/?$";
  private static final String SLUG = "([^/]+)";
  private static final String PATH = "(.+?)";

  /**
   * The query of a rule: with the type's query variable, or without one when the type is not
   * public.
   */
  private static final Pattern QUERY =
      Pattern.compile(
          "index\\.php\\?(?:post_type=([^&=]++)&name|([^&=]++))=\\$matches\\[1\\]"
              + "(?:&page=\\$matches\\[2\\])?");

  private final Map<String, Rewrite> postTypes = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();

  StoredRewrites(LooseValue rules) {
    for (Map.Entry<String, Value> rule : rules.map().entrySet()) {
      if (rule.getValue() instanceof Text query && query.inline()) {
        add(rule.getKey(), query.string());
      }
    }
  }

  private void add(String regex, String query) {
    Matcher matcher = QUERY.matcher(query);
    String end = query.contains("&page=") ? PAGED : SINGLE;
    if (!matcher.matches() || !regex.endsWith(end)) {
      return;
    }
    String path = regex.substring(0, regex.length() - end.length());
    boolean hierarchical = path.endsWith(PATH);
    if (!hierarchical && !path.endsWith(SLUG)) {
      return;
    }
    String base = path.substring(0, path.length() - (hierarchical ? PATH : SLUG).length());
    boolean literal = base.chars().noneMatch(c -> "()[]{}+*?|^$\\".indexOf(c) >= 0);
    if (!literal || base.isEmpty()) {
      return;
    }
    boolean named = matcher.group(1) != null;
    String type = named ? matcher.group(1) : matcher.group(2);
    if (postTypes.putIfAbsent(type, new Rewrite(Segments.trimmed(base), hierarchical)) == null
        && named) {
      hidden.add(type);
    }
  }

  /** Returns the rule for the entries of a post type; null when none is stored. */
  @Nullable Rewrite postType(String type) {
    return postTypes.get(type);
  }

  /** Returns whether the rules lead visitors to entries of a post type. */
  boolean opens(String type) {
    return postTypes.containsKey(type) && !hidden.contains(type);
  }
}
