package dev.pressport.render;

import static java.util.stream.Collectors.joining;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.MediaOutline;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A picture as HTML shows it.
 *
 * @param id of the file in the media library, 0 when it is not there
 * @param alt as text, empty for none
 * @param caption as HTML, empty for none
 */
public record Picture(long id, String url, String alt, String caption) {

  /** A file of the library; null when it has no address. */
  public static @Nullable Picture of(MediaOutline file) {
    String url = file.url();
    return url == null ? null : new Picture(file.id(), url, or(file.alt()), or(file.caption()));
  }

  /**
   * Returns the picture of the media library with an id, else the one at an address; null when
   * there is neither.
   */
  public static @Nullable Picture of(@Nullable Long id, @Nullable String url, Body body) {
    Picture known = id == null ? null : body.index().media(id).map(Picture::of).orElse(null);
    return known != null || url == null || url.isBlank()
        ? known
        : new Picture(0, url.strip(), "", "");
  }

  /**
   * Returns the picture of the media library with an id; null for no id, and for a missing picture,
   * which is reported.
   */
  public static @Nullable Picture ofLibrary(@Nullable Long id, Body body) {
    Picture known = of(id, null, body);
    if (known == null && id != null) {
      body.problem(RenderProblem.MEDIA_NOT_FOUND, id);
    }
    return known;
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text.strip();
  }

  /** The same picture with another caption. */
  public Picture captioned(String newCaption) {
    return new Picture(id, url, alt, newCaption.strip());
  }

  /** The same picture under a caption of two parts, such as a title and a description. */
  public Picture captioned(@Nullable String first, @Nullable String second) {
    return captioned(
        Stream.of(or(first), or(second)).filter(part -> !part.isEmpty()).collect(joining("<br>")));
  }

  /** The same picture with words for those who cannot see it, where there are any. */
  public Picture described(@Nullable String words) {
    return words == null || words.isBlank() ? this : new Picture(id, url, words.strip(), caption);
  }

  /** The picture alone. */
  public String image() {
    return "<img src=\""
        + Html.attribute(url)
        + "\" alt=\""
        + Html.attribute(alt)
        + (id > 0 ? "\" class=\"wp-image-" + id : "")
        + "\">";
  }

  /** The picture with its caption. */
  public String figure() {
    return figure(null);
  }

  /** The picture, which leads to an address where there is one, with its caption. */
  public String figure(@Nullable String link) {
    return "<figure class=\"wp-block-image\">"
        + Html.link(link, image())
        + (caption.isEmpty()
            ? ""
            : "<figcaption class=\"wp-element-caption\">" + Html.stored(caption) + "</figcaption>")
        + "</figure>";
  }
}
