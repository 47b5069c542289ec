package dev.pressport.source.sql;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of the types that plugins and themes register. WordPress writes the rules for them
 * down, class-wp-rewrite.php, generate_rewrite_rules(); where they are not, what ACF knows of its
 * own types is used.
 */
final class Rewrites {
  private static final String PAGED = "(?:/([0-9]+))?/?$";
  private static final String SINGLE = "/?$";
  private static final String SLUG = "([^/]+)";
  private static final String PATH = "(.+?)";

  /** With a query variable of its own, or without one when the type is not for the public. */
  private static final Pattern QUERY =
      Pattern.compile(
          "index\\.php\\?(?:post_type=([^&=]++)&name|([^&=]++))=\\$matches\\[1\\]"
              + "(?:&page=\\$matches\\[2\\])?");

  private final Map<String, Address> addresses = new HashMap<>();

  /**
   * How an entry of a type is addressed.
   *
   * @param base what stands before the slug, with a slash at the end
   * @param hierarchical whether the slugs of the parents come before its own
   * @param viewable whether the type is for the public, as far as the rules tell
   */
  record Address(String base, boolean hierarchical, boolean viewable) {}

  Rewrites(LooseValue rules) {
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
    if (literal && !base.isEmpty()) {
      boolean hidden = matcher.group(1) != null;
      String type = hidden ? matcher.group(1) : matcher.group(2);
      addresses.putIfAbsent(type, new Address(base, hierarchical, !hidden));
    }
  }

  /** A type of ACF, by the settings that its post holds. */
  void addAcf(LooseValue settings, String front) {
    String type = settings.get("post_type").filled();
    LooseValue queryable = settings.get("publicly_queryable");
    LooseValue visible = queryable.present() ? queryable : settings.get("public");
    if (type == null || Boolean.FALSE.equals(visible.bool())) {
      return;
    }
    LooseValue rewrite = settings.get("rewrite");
    if ("no_permalink".equals(rewrite.get("permalink_rewrite").string())) {
      return;
    }
    String slug = rewrite.get("slug").filled();
    boolean withFront = !Boolean.FALSE.equals(rewrite.get("with_front").bool());
    addresses.putIfAbsent(
        type,
        new Address(
            (withFront ? front : "") + (slug == null ? type : slug) + '/',
            settings.get("hierarchical").isTrue(),
            true));
  }

  /** How entries of a type are addressed; null when nothing says. */
  @Nullable Address of(String type) {
    return addresses.get(type);
  }
}
