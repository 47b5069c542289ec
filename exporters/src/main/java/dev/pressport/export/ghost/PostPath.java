package dev.pressport.export.ghost;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The path of posts as in a permalink of Ghost's routes.
 *
 * @param segments variables such as {@code {year}}, and words
 */
record PostPath(List<String> segments) {
  static final String YEAR = "{year}";
  static final String MONTH = "{month}";
  static final String DAY = "{day}";
  static final String TAG = "{primary_tag}";
  static final String AUTHOR = "{primary_author}";
  static final String SLUG = "{slug}";

  /** The path in a fresh Ghost. */
  static final PostPath PLAIN = new PostPath(List.of(SLUG));

  /** What Ghost knows of WordPress's tags. */
  private static final Map<String, String> KNOWN =
      Map.of(
          "%year%", YEAR,
          "%monthnum%", MONTH,
          "%day%", DAY,
          "%category%", TAG,
          "%author%", AUTHOR,
          "%postname%", SLUG);

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  /** The first words of addresses that Ghost needs itself. */
  private static final Set<String> TAKEN =
      Set.of(
          "amp",
          "assets",
          "author",
          "content",
          "email",
          "ghost",
          "members",
          "p",
          "page",
          "private",
          "public",
          "r",
          "rss",
          "tag",
          "unsubscribe",
          "webmentions");

  PostPath {
    segments = List.copyOf(segments);
  }

  /** Returns the path that a permalink structure means; empty when Ghost cannot say it. */
  static Optional<PostPath> of(String structure) {
    List<String> segments = new ArrayList<>();
    for (String part : structure.split("/", -1)) {
      if (!part.isEmpty() && !part.equals("index.php")) {
        segments.add(KNOWN.getOrDefault(part, part));
      }
    }
    return usable(segments);
  }

  /**
   * Returns the path by whose rule a post stood at its old path; empty when there is none that
   * Ghost knows.
   */
  static Optional<PostPath> of(String path, EntryOutline post, SiteIndex index) {
    List<String> segments = new ArrayList<>();
    List<String> parts =
        List.of(path.split("/", -1)).stream().filter(part -> !part.isEmpty()).toList();
    for (int i = 0; i < parts.size(); i++) {
      String part = parts.get(i);
      boolean last = i == parts.size() - 1;
      String segment =
          last ? (part.equals(post.slug()) ? SLUG : part) : segment(part, segments, post, index);
      if (!segment.equals(TAG) || !segments.contains(TAG)) {
        segments.add(segment);
      }
    }
    return usable(segments);
  }

  private static String segment(
      String part, List<String> before, EntryOutline post, SiteIndex index) {
    String date = post.date();
    if (date != null && date.length() >= 10) {
      if (part.equals(date.substring(0, 4)) && !before.contains(YEAR)) {
        return YEAR;
      }
      if (part.equals(date.substring(5, 7)) && !before.contains(MONTH)) {
        return MONTH;
      }
      if (part.equals(date.substring(8, 10)) && !before.contains(DAY)) {
        return DAY;
      }
    }
    if (index.term(new Term.Key("category", part)).isPresent()) {
      return TAG;
    }
    String nicename =
        post.author() == null
            ? null
            : index.author(post.author()).map(AuthorOutline::nicename).orElse(null);
    return part.equals(nicename) ? AUTHOR : part;
  }

  private static Optional<PostPath> usable(List<String> segments) {
    boolean usable =
        !segments.isEmpty()
            && segments.contains(SLUG)
            && segments.stream()
                .allMatch(part -> KNOWN.containsValue(part) || WORD.matcher(part).matches())
            && !TAKEN.contains(segments.get(0));
    return usable ? Optional.of(new PostPath(segments)) : Optional.empty();
  }

  /** Returns whether it names the post's first tag. */
  boolean hasTag() {
    return segments.contains(TAG);
  }

  /** Returns the path of a post. */
  String of(String slug, @Nullable String date, String tag, @Nullable String author) {
    String day = date == null || date.length() < 10 ? null : date;
    return segments.stream()
        .map(
            segment ->
                switch (segment) {
                  case SLUG -> slug;
                  case YEAR -> day == null ? segment : day.substring(0, 4);
                  case MONTH -> day == null ? segment : day.substring(5, 7);
                  case DAY -> day == null ? segment : day.substring(8, 10);
                  case TAG -> tag;
                  case AUTHOR -> author == null ? "all" : author;
                  default -> segment;
                })
        .collect(Collectors.joining("/", "/", "/"));
  }

  /** Returns it as in {@code routes.yaml}. */
  String permalink() {
    return segments.stream().collect(Collectors.joining("/", "/", "/"));
  }
}
