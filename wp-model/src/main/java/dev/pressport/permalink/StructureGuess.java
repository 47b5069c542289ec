package dev.pressport.permalink;

import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the option {@code permalink_structure} out of the paths of posts. */
final class StructureGuess {
  private static final int MOST_POSTS = 2000;
  private static final int MOST_PARENTS = 20;
  private static final List<List<String>> DATES =
      List.of(
          List.of("%year%", "%monthnum%", "%day%"),
          List.of("%day%", "%monthnum%", "%year%"),
          List.of("%monthnum%", "%day%", "%year%"),
          List.of("%year%", "%monthnum%"),
          List.of("%year%"));

  private final SiteIndex index;
  private final Map<String, Integer> structures = new LinkedHashMap<>();
  private int posts;

  StructureGuess(SiteIndex index) {
    this.index = index;
  }

  /** Adds a post and its path. */
  void add(EntryOutline post, String path) {
    if (posts < MOST_POSTS) {
      posts++;
      structures.merge(structure(post, path), 1, Integer::sum);
    }
  }

  /** The structure that more than half of the posts have; null when there is none. */
  @Nullable String structure() {
    return structures.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .filter(most -> most.getValue() * 2 > posts)
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  private String structure(EntryOutline post, String path) {
    List<String> segments = Arrays.asList(path.substring(1).split("/"));
    Set<String> categories = categories(post);
    List<String> tags = new ArrayList<>();
    while (!segments.isEmpty()) {
      List<String> found = dateTags(post, segments);
      if (found.isEmpty()) {
        found = List.of(tag(post, categories, segments.get(0)));
      }
      if (tags.isEmpty() || !tags.get(tags.size() - 1).equals("%category%")) {
        tags.addAll(found);
      } else if (!found.equals(List.of("%category%"))) {
        tags.addAll(found);
      }
      segments = segments.subList(found.size(), segments.size());
    }
    return "/" + String.join("/", tags) + (path.endsWith("/") ? "/" : "");
  }

  private String tag(EntryOutline post, Set<String> categories, String segment) {
    String name = replaced(segment, post.slug(), "%postname%");
    if (name != null) {
      return name;
    }
    String id = replaced(segment, Long.toString(post.id()), "%post_id%");
    if (id != null) {
      return id;
    }
    String login = post.author();
    boolean author =
        login != null && index.author(login).filter(a -> a.nicename().equals(segment)).isPresent();
    return author ? "%author%" : categories.contains(segment) ? "%category%" : segment;
  }

  /**
   * Returns the segment with a tag at its beginning; only an ending such as {@code .html} may
   * follow.
   */
  private static @Nullable String replaced(String segment, String value, String tag) {
    if (value.isEmpty() || !segment.startsWith(value)) {
      return null;
    }
    String rest = segment.substring(value.length());
    return rest.isEmpty() || rest.startsWith(".") ? tag + rest : null;
  }

  private static List<String> dateTags(EntryOutline post, List<String> segments) {
    String date = post.date();
    if (date == null || date.length() < 10) {
      return List.of();
    }
    Map<String, String> parts =
        Map.of(
            "%year%", date.substring(0, 4),
            "%monthnum%", date.substring(5, 7),
            "%day%", date.substring(8, 10));
    return DATES.stream()
        .filter(
            tags ->
                tags.size() <= segments.size()
                    && tags.stream()
                        .map(parts::get)
                        .toList()
                        .equals(segments.subList(0, tags.size())))
        .findFirst()
        .orElse(List.of());
  }

  /** The slugs of the categories of a post, and of those above them. */
  private Set<String> categories(EntryOutline post) {
    Set<String> slugs = new HashSet<>();
    for (Term.Key key : post.terms()) {
      String slug = key.taxonomy().equals("category") ? key.slug() : null;
      for (int i = 0; i < MOST_PARENTS && slug != null && slugs.add(slug); i++) {
        slug = index.term(new Term.Key("category", slug)).map(TermOutline::parentSlug).orElse(null);
      }
    }
    return slugs;
  }
}
