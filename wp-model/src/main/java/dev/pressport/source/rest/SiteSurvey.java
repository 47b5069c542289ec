package dev.pressport.source.rest;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The number of items that a live site provides.
 *
 * @param api the root of its API; null where it is closed
 * @param user the logged-in user; null for a visitor
 * @param roles of that user
 * @param namespaces of the API: WordPress's own and those of plugins
 * @param lines one for each of the site's lists
 * @param hidden the pages that the site shows visitors and the API does not provide
 * @param pull the cost of a pull
 * @param network the addresses of other sites of its network, as far as they are known
 */
public record SiteSurvey(
    @Nullable String title,
    @Nullable String home,
    @Nullable URI api,
    @Nullable String user,
    List<String> roles,
    List<String> namespaces,
    List<Line> lines,
    List<Hidden> hidden,
    Cost pull,
    List<String> network) {
  public SiteSurvey {
    roles = List.copyOf(roles);
    namespaces = List.copyOf(namespaces);
    lines = List.copyOf(lines);
    network = List.copyOf(network);
    hidden = List.copyOf(hidden);
  }

  /**
   * An estimate of the cost of a pull, from the numbers of items and the time that the site took
   * for a few pages.
   *
   * @param time without waits that the site may ask for
   */
  public record Cost(long requests, Duration time) {}

  /** The kind of a list's items. */
  public enum What {
    USERS,
    TERMS,
    ENTRIES,
    COMMENTS
  }

  /** The form in which the items of a list may be read. */
  public enum Form {
    /** The rendered form, which visitors see. */
    PUBLIC,
    /** The stored form of those that the user may edit, the rendered form of the others. */
    PARTLY_STORED,
    STORED
  }

  /**
   * One of the site's lists.
   *
   * @param name a post type, a taxonomy, {@code user} or {@code comment}
   * @param label the site's own, for types and taxonomies
   * @param seen the number of items that the user sees; null when none may be seen
   * @param visitors the number of items that visitors see; null when none may be seen
   * @param refusal the status and code of the refusal, to the user or else to visitors
   * @param form in which the items may be read
   */
  public record Line(
      What what,
      String name,
      String label,
      @Nullable Long seen,
      @Nullable Long visitors,
      @Nullable String refusal,
      Form form) {

    /**
     * Returns the line of two lists with entries of one type, this one of WordPress if any is; the
     * form is the better one that may be read.
     */
    Line with(Line other) {
      boolean refused = seen == null && other.seen == null;
      return new Line(
          what,
          name,
          label,
          most(seen, other.seen),
          most(visitors, other.visitors),
          refused ? refusal : null,
          other.seen != null && other.form.compareTo(form) > 0 ? other.form : form);
    }

    private static @Nullable Long most(@Nullable Long one, @Nullable Long other) {
      return one == null || (other != null && other > one) ? other : one;
    }

    /** Returns whether all items may be read in their stored form. */
    public boolean stored() {
      return form == Form.STORED;
    }
  }

  /**
   * Pages of one type, or of the terms of one taxonomy.
   *
   * @param name a post type or a taxonomy; the folder of the pages where they do not show it
   * @param addresses the first of them
   */
  public record Hidden(What what, String name, long pages, List<String> addresses) {
    public Hidden {
      addresses = List.copyOf(addresses);
    }
  }
}
