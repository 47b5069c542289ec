package dev.pressport.source.rest;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a live site gives, counted.
 *
 * @param api the root of its API
 * @param user who asked; null when nobody was logged in
 * @param roles of that user
 * @param namespaces of the API: WordPress's own and those of plugins
 * @param lines one for each of the site's lists
 */
public record SiteSurvey(
    @Nullable String title,
    @Nullable String home,
    URI api,
    @Nullable String user,
    List<String> roles,
    List<String> namespaces,
    List<Line> lines) {
  public SiteSurvey {
    roles = List.copyOf(roles);
    namespaces = List.copyOf(namespaces);
    lines = List.copyOf(lines);
  }

  /** What a list is of. */
  public enum What {
    USERS,
    TERMS,
    ENTRIES,
    COMMENTS
  }

  /**
   * One of the site's lists.
   *
   * @param name a post type, a taxonomy, {@code user} or {@code comment}
   * @param label as the site itself calls it, for types and taxonomies
   * @param seen how many things whoever asks sees; null when none may be seen
   * @param visitors how many visitors see; null when none may be seen
   * @param refusal the status and code of the refusal, to the user or else to visitors
   * @param stored whether what is stored may be read, not only what is shown
   */
  public record Line(
      What what,
      String name,
      String label,
      @Nullable Long seen,
      @Nullable Long visitors,
      @Nullable String refusal,
      boolean stored) {}
}
