package dev.pressport.permalink;

import dev.pressport.model.SiteIndex.EntryOutline;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths that an entry had under its former slugs and dates, like wp_old_slug_redirect() of
 * query.php.
 */
public final class FormerPaths {
  /** Editing a date by mistake leaves a few. */
  private static final int MOST = 50;

  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d).*");

  private FormerPaths() {}

  /**
   * Returns the former paths of an entry.
   *
   * @param path its present path
   * @param withSlug returns a path with another slug
   */
  public static List<String> of(String path, EntryOutline entry, BinaryOperator<String> withSlug) {
    if (entry.oldSlugs().isEmpty() && entry.oldDates().isEmpty()) {
      return List.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (String former : dated(path, entry)) {
      found.add(former);
      for (String slug : entry.oldSlugs()) {
        if (found.size() < MOST) {
          found.add(withSlug.apply(former, slug));
        }
      }
    }
    found.remove(path);
    return List.copyOf(found);
  }

  /** The path itself, and where it contains the date of the entry, those with its former dates. */
  private static List<String> dated(String path, EntryOutline entry) {
    List<String> paths = new ArrayList<>(List.of(path));
    Matcher date = entry.oldDates().isEmpty() ? null : matched(entry.date());
    if (date == null) {
      return paths;
    }
    String parts = "/(%s)(?:/(%s)(?:/(%s))?)?(?=/[^/])";
    Matcher place =
        Pattern.compile(parts.formatted(date.group(1), date.group(2), date.group(3)))
            .matcher(path.startsWith("/") ? path : "/" + path);
    if (!place.find()) {
      return paths;
    }
    int levels = place.group(3) != null ? 3 : place.group(2) != null ? 2 : 1;
    for (String former : entry.oldDates()) {
      Matcher old = matched(former);
      if (old != null && paths.size() < MOST) {
        String folders =
            "/"
                + String.join(
                    "/", List.of(old.group(1), old.group(2), old.group(3)).subList(0, levels));
        paths.add(place.replaceFirst(folders));
      }
    }
    return paths;
  }

  private static @Nullable Matcher matched(@Nullable String date) {
    Matcher matcher = date == null ? null : DATE.matcher(date);
    return matcher != null && matcher.matches() ? matcher : null;
  }
}
