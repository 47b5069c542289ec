package dev.pressport.plugin.siteorigin;

import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import dev.pressport.render.EntryList;
import dev.pressport.render.Selection;
import dev.pressport.text.Slug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A query of the bundle: {@code post_type=post&tax_query=category:news&posts_per_page=5}
 * (base/inc/post-selector.php).
 */
final class PostQuery {
  private static final Pattern ID = Pattern.compile("\\d{1,18}");
  private static final int USUAL = 10;
  private static final int MOST = 100;

  private PostQuery() {}

  /** Returns the entries that a query finds. */
  static List<CurrentEntry> of(LooseValue stored, Body body) {
    Map<String, String> query = new HashMap<>();
    if (stored.isArray()) {
      stored.map().forEach((key, value) -> query.put(key, text(LooseValue.of(value))));
    } else {
      for (String part : text(stored).replace("&amp;", "&").split("&", -1)) {
        int sign = part.indexOf('=');
        if (sign > 0) {
          query.put(part.substring(0, sign), Slug.decode(part.substring(sign + 1)));
        }
      }
    }
    List<Long> only = ids(query.getOrDefault("post__in", ""));
    if (!only.isEmpty()) {
      return EntryList.named(only, body);
    }
    List<Set<Term.Key>> terms = terms(query.getOrDefault("tax_query", ""));
    Selection selection =
        new Selection(
            type(query.getOrDefault("post_type", "")),
            most(query.getOrDefault("posts_per_page", "")),
            0,
            query.getOrDefault("orderby", "date"),
            query.getOrDefault("order", "DESC").equalsIgnoreCase("ASC"),
            terms,
            without(
                query.getOrDefault("sticky", ""), query.getOrDefault("post__not_in", ""), body));
    return switch (query.getOrDefault("sticky", "")) {
      case "only" -> EntryList.named(body.index().sticky(), body);
      case "ignore", "exclude" -> selection.from(body);
      default -> terms.isEmpty() ? selection.stickyFirst(body) : selection.from(body);
    };
  }

  private static Set<Long> without(String sticky, String named, Body body) {
    Set<Long> without = new HashSet<>(ids(named));
    without.add(body.entry().id());
    if (sticky.equals("exclude")) {
      without.addAll(body.index().sticky());
    }
    return without;
  }

  private static String text(LooseValue value) {
    String text = value.filled();
    return text == null ? String.join(",", value.strings()) : text;
  }

  private static String type(String types) {
    String first = types.split(",", 2)[0].strip();
    return first.isEmpty() || first.equals("_all") ? "post" : first;
  }

  private static int most(String number) {
    return number.matches("[1-9]\\d{0,4}") ? Math.min(MOST, Integer.parseInt(number)) : USUAL;
  }

  /** One of the terms must be there. */
  private static List<Set<Term.Key>> terms(String query) {
    Set<Term.Key> keys = new HashSet<>();
    String taxonomy = "category";
    for (String pair : query.split(",", -1)) {
      int colon = pair.indexOf(':');
      taxonomy = colon > 0 ? pair.substring(0, colon).strip() : taxonomy;
      String slug = pair.substring(colon + 1).strip();
      if (!slug.isEmpty()) {
        keys.add(new Term.Key(taxonomy, slug));
      }
    }
    return keys.isEmpty() ? List.of() : List.of(keys);
  }

  private static List<Long> ids(String list) {
    return ID.matcher(list).results().map(MatchResult::group).map(Long::valueOf).toList();
  }
}
