package dev.pressport.permalink;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.settings.SiteOptions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lists of custom post types, out of the option {@code rewrite_rules}: post.php,
 * WP_Post_Type::add_rewrite_rules().
 */
public final class PostTypeArchives {
  /** The option with the rules, of which a site keeps those of archives, types and taxonomies. */
  public static final String OPTION = "rewrite_rules";

  /** Plugins for languages put these in front: {@code (de|fr)/}. */
  private static final Pattern RULE =
      Pattern.compile("(\\([\\w|-]++\\)/)?([^()\\[\\]{}+*?|^$\\\\]+)/\\?\\$");

  private static final Pattern QUERY =
      Pattern.compile("index\\.php\\?(lang=[^&]++&)?post_type=([^&=]++)");

  private final Map<String, String> paths = new HashMap<>();
  private final Set<String> inLanguages = new HashSet<>();
  private final boolean known;

  private PostTypeArchives(LooseValue rules) {
    known = rules.isArray();
    rules
        .map()
        .forEach(
            (rule, query) -> {
              Matcher path = RULE.matcher(rule);
              Matcher type = QUERY.matcher(string(query));
              if (path.matches() && type.matches()) {
                paths.putIfAbsent(type.group(2), Segments.trimmed(path.group(2)));
                if (type.group(1) != null) {
                  inLanguages.add(type.group(2));
                }
              }
            });
  }

  /** Returns those of a site. */
  static PostTypeArchives of(SiteOptions options) {
    return new PostTypeArchives(options.value(OPTION));
  }

  /**
   * Returns the rules of archives, types and taxonomies alone; {@link Value#NULL} when there are no
   * rules at all.
   */
  public static Value part(LooseValue rules) {
    Map<String, Value> part = new LinkedHashMap<>();
    rules
        .map()
        .forEach(
            (rule, query) -> {
              if (QUERY.matcher(string(query)).matches()
                  || StoredRewrites.isOne(rule, string(query))) {
                part.put(rule, query);
              }
            });
    return rules.map().isEmpty() ? Value.NULL : new Value.Dict(part);
  }

  private static String string(Value query) {
    return query instanceof Text text && text.inline() ? text.string() : "";
  }

  /** Returns whether the source has the rules. */
  boolean known() {
    return known;
  }

  /** Returns whether each language has its list of the type. */
  boolean isInLanguages(String postType) {
    return inLanguages.contains(postType);
  }

  /** Returns the path of a list, without slashes around; null when the type has none. */
  @Nullable String path(String postType) {
    return paths.get(postType);
  }
}
