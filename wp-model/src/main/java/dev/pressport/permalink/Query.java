package dev.pressport.permalink;

import dev.pressport.text.Slug;
import dev.pressport.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The query of an address.
 *
 * @param variables the public ones of WordPress and of its taxonomies and types, decoded, the first
 *     of each name
 * @param rest what neither WordPress reads nor only counts visitors, as written; null for nothing
 */
record Query(Map<String, String> variables, @Nullable String rest) {
  private static final int MOST = 100;
  private static final Query NONE = new Query(Map.of(), null);
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

  /** The {@code public_query_vars} of class-wp.php that lead to a page. */
  private static final Set<String> LEADING =
      Words.of(
          """
          p page_id attachment_id name pagename attachment post_type cat category_name tag
          tag_id taxonomy term author author_name m year monthnum day feed\
          """);

  /** The variables that lead to nothing that a static page could show. */
  private static final Set<String> ASKING = Set.of("s", "rest_route", "sitemap", "preview_id");

  /** The variables that change only the presentation, and those that count visitors. */
  private static final Set<String> IDLE =
      Words.of(
          """
          w hour minute second static subpost subpost_id tb paged page cpage withcomments
          withoutcomments embed order orderby more comments_popup replytocom unapproved
          moderation-hash preview preview_nonce nocache amp fbclid gclid mc_cid mc_eid _ga\
          """);

  /**
   * Parses a query.
   *
   * @param names further names that lead to a page
   */
  static Query of(@Nullable String query, Set<String> names) {
    if (query == null || query.isEmpty()) {
      return NONE;
    }
    Map<String, String> variables = new LinkedHashMap<>();
    List<String> rest = new ArrayList<>();
    for (String pair : query.split("&", MOST)) {
      int equals = pair.indexOf('=');
      String name = decode(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
      String lower = name.toLowerCase(Locale.ROOT);
      if (LEADING.contains(name) || ASKING.contains(name) || names.contains(name)) {
        variables.putIfAbsent(name, value);
      } else if (!pair.isEmpty() && !IDLE.contains(lower) && !lower.startsWith("utm_")) {
        rest.add(pair);
      }
    }
    return new Query(variables, rest.isEmpty() ? null : String.join("&", rest));
  }

  private static String decode(String text) {
    return Slug.decode(text.replace('+', ' '));
  }

  /** A variable; null when it is not there or empty. */
  @Nullable String get(String name) {
    String value = variables.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** Returns whether it names an entry by its id alone, as {@code ?p=} does. */
  boolean isPlain() {
    return number("p") != null;
  }

  /** The id of the entry that it names; null when it names none. */
  @Nullable Long anyId() {
    Long post = number("p");
    Long page = number("page_id");
    return post != null ? post : page != null ? page : number("attachment_id");
  }

  /** A variable that is a number above 0; null for anything else. */
  @Nullable Long number(String name) {
    String value = variables.get(name);
    if (value == null || !NUMBER.matcher(value).matches()) {
      return null;
    }
    long number = Long.parseLong(value);
    return number == 0 ? null : number;
  }
}
