package dev.pressport.permalink;

import dev.pressport.model.Ref;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a site's addresses, as far as its option {@code permalink_structure} defines it
 * (class-wp-rewrite.php, init() and get_date_permastruct()).
 *
 * @param option as stored; empty for plain permalinks
 * @param front the text before the first tag, such as {@code blog/}; mostly empty
 * @param root {@code index.php/} on servers that cannot rewrite addresses, else empty
 * @param slash {@code /} when addresses end with one, else empty
 * @param dates the text before dates, {@code date/} where a number there would be an id
 * @param order of the tags in a date
 */
record Structure(
    String option, String front, String root, String slash, String dates, List<String> order) {
  private static final List<List<String>> ORDERS =
      List.of(
          List.of("%year%", "%monthnum%", "%day%"),
          List.of("%day%", "%monthnum%", "%year%"),
          List.of("%monthnum%", "%day%", "%year%"));
  private static final Pattern INDEX = Pattern.compile("/*+index\\.php");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern MONTH_OR_DAY = Pattern.compile("\\d{1,2}");
  private static final Pattern TAG = Pattern.compile("%[a-z_]++%");

  Structure {
    order = List.copyOf(order);
  }

  /** Returns the structure of an option. */
  static Structure of(String option) {
    String structure = option.startsWith("/") ? option.substring(1) : option;
    int tag = structure.indexOf('%');
    String front = tag < 0 ? "" : structure.substring(0, tag);
    String root = INDEX.matcher(option).lookingAt() ? "index.php/" : "";
    return new Structure(
        option,
        front,
        root,
        structure.endsWith("/") ? "/" : "",
        front + (idEarly(structure) ? "date/" : ""),
        ORDERS.stream()
            .filter(order -> structure.contains(String.join("/", order)))
            .findFirst()
            .orElse(ORDERS.get(0)));
  }

  private static boolean idEarly(String structure) {
    Matcher tags = TAG.matcher(structure);
    for (int i = 0; i < 3 && tags.find(); i++) {
      if (tags.group().equals("%post_id%")) {
        return true;
      }
    }
    return false;
  }

  /** A path or address that ends as permalinks do: user_trailingslashit() of link-template.php. */
  String trailing(String path) {
    String bare = path;
    while (bare.endsWith("/")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare + slash;
  }

  /** Returns the path of the posts of a date. */
  String path(Ref.ToDate date) {
    StringBuilder path = new StringBuilder("/").append(dates);
    for (String tag : order) {
      Integer part = part(date, tag);
      if (part != null) {
        path.append(tag.equals("%year%") ? "%04d/".formatted(part) : "%02d/".formatted(part));
      }
    }
    return trailing(path.toString());
  }

  private static @Nullable Integer part(Ref.ToDate date, String tag) {
    return switch (tag) {
      case "%year%" -> date.year();
      case "%monthnum%" -> date.month();
      default -> date.month() == null ? null : date.day();
    };
  }

  /** Returns the date whose posts are at a path, {@code 2024/01}; null when it is none. */
  Ref.@Nullable ToDate date(String path) {
    if (!path.startsWith(dates)) {
      return null;
    }
    String[] parts = path.substring(dates.length()).split("/", 4);
    if (parts.length > 3) {
      return null;
    }
    List<String> tags =
        order.stream().filter(tag -> parts.length == 3 || !tag.equals("%day%")).toList();
    tags = parts.length == 1 ? List.of("%year%") : tags;
    Integer year = null;
    Integer month = null;
    Integer day = null;
    for (int i = 0; i < parts.length; i++) {
      Pattern form = tags.get(i).equals("%year%") ? YEAR : MONTH_OR_DAY;
      if (!form.matcher(parts[i]).matches()) {
        return null;
      }
      int number = Integer.parseInt(parts[i]);
      switch (tags.get(i)) {
        case "%year%" -> year = number;
        case "%monthnum%" -> month = number;
        default -> day = number;
      }
    }
    return date(year, month, day);
  }

  /** Returns a date; null when the calendar does not have it. */
  static Ref.@Nullable ToDate date(
      @Nullable Integer year, @Nullable Integer month, @Nullable Integer day) {
    boolean valid =
        year != null
            && (month == null || (month >= 1 && month <= 12))
            && (day == null || (month != null && day >= 1 && day <= 31));
    return valid && year != null ? new Ref.ToDate(year, month, day) : null;
  }
}
