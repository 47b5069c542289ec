package dev.pressport.render;

import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The files that a gallery or playlist shows, in its order: those it names, else those uploaded to
 * the entry (media.php, gallery_shortcode()).
 */
public final class MediaList {
  /** The endings of pictures. */
  public static final Set<String> PICTURES =
      Set.of(
          "jpg", "jpeg", "jpe", "png", "gif", "webp", "avif", "bmp", "ico", "heic", "svg", "tif",
          "tiff");

  /** The endings of sound. */
  public static final Set<String> SOUND = Set.of("mp3", "ogg", "oga", "flac", "m4a", "wav", "wma");

  /** The endings of films. */
  public static final Set<String> FILMS =
      Set.of("mp4", "m4v", "webm", "ogv", "mov", "wmv", "avi", "flv");

  private static final Pattern ID = Pattern.compile("\\d{1,18}");

  private final ShortcodeAttributes attributes;
  private final Body body;

  /** The list that a shortcode with these attributes shows. */
  public MediaList(ShortcodeAttributes attributes, Body body) {
    this.attributes = attributes;
    this.body = body;
  }

  /** The files; those uploaded to the entry only where they have one of some endings. */
  public List<MediaOutline> files(Set<String> endings) {
    String named = attributes.get("ids", attributes.get("include", ""));
    return named.isBlank()
        ? uploaded(endings)
        : ordered(named(named), !attributes.get("ids", "").isBlank());
  }

  private List<MediaOutline> named(String ids) {
    List<MediaOutline> files = new ArrayList<>();
    for (long id : numbers(ids)) {
      body.index()
          .media(id)
          .ifPresentOrElse(files::add, () -> body.problem(RenderProblem.MEDIA_NOT_FOUND, id));
    }
    return files;
  }

  private List<MediaOutline> uploaded(Set<String> endings) {
    List<Long> without = numbers(attributes.get("exclude", ""));
    Long entry = numbers(attributes.get("id", "")).stream().findFirst().orElse(body.subject().id());
    List<MediaOutline> files = new ArrayList<>();
    if (entry != body.subject().id() && isHidden(entry)) {
      return files;
    }
    for (long id : body.index().attached(entry)) {
      if (!without.contains(id) && isShown(id)) {
        body.index().media(id).filter(file -> isOf(endings, file)).ifPresent(files::add);
      }
    }
    return ordered(files, false);
  }

  /** Returns whether visitors cannot read an entry, whose files are not shown then. */
  private boolean isHidden(long id) {
    return body.index()
        .entry(id)
        .filter(entry -> entry.isProtected() || !body.index().status(entry).equals("publish"))
        .isPresent();
  }

  private boolean isShown(long id) {
    return body.index().entry(id).map(EntryOutline::status).filter("inherit"::equals).isPresent();
  }

  /** Returns whether the name of a file ends in one of the endings. */
  public static boolean isOf(Set<String> endings, MediaOutline file) {
    String name = file.file() == null ? file.url() : file.file();
    return name != null && isOf(endings, name);
  }

  /** Returns whether a name or address ends in one of the endings. */
  static boolean isOf(Set<String> endings, String name) {
    int dot = name.lastIndexOf('.');
    return dot >= 0 && endings.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT));
  }

  /**
   * Returns the files in order; a random order becomes that of the list, so that the same site
   * produces the same pages.
   */
  private List<MediaOutline> ordered(List<MediaOutline> files, boolean asNamed) {
    String by = attributes.get("orderby", asNamed ? "post__in" : "menu_order ID");
    if (by.contains("post__in") || by.contains("rand")) {
      return files;
    }
    Comparator<MediaOutline> order =
        by.contains("title")
            ? Comparator.comparing(this::title)
            : by.contains("date")
                ? Comparator.comparing(this::date)
                : by.equals("ID") || by.equals("id")
                    ? Comparator.comparingLong(MediaOutline::id)
                    : Comparator.comparingLong(MediaOutline::menuOrder);
    List<MediaOutline> sorted = new ArrayList<>(files);
    sorted.sort(order.thenComparingLong(MediaOutline::id));
    if (attributes.get("order", "ASC").equalsIgnoreCase("DESC")) {
      Collections.reverse(sorted);
    }
    return sorted;
  }

  /** The title of a file as stored. */
  public String title(MediaOutline file) {
    return body.index().entry(file.id()).map(EntryOutline::title).orElse("");
  }

  private String date(MediaOutline file) {
    return body.index().entry(file.id()).map(EntryOutline::date).orElse("");
  }

  private static List<Long> numbers(String list) {
    return ID.matcher(list).results().map(MatchResult::group).map(Long::valueOf).toList();
  }
}
