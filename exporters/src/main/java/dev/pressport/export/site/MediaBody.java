package dev.pressport.export.site;

import dev.pressport.html.Html;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.render.MediaList;
import java.util.Locale;

/** The body of the page of a file, with the file itself, which the templates of others lack. */
public final class MediaBody {
  private MediaBody() {}

  /** Returns the page of a file with the file at the top of its body; others as they are. */
  public static SitePage shown(SitePage page) {
    return page.kind() == SitePage.Kind.MEDIA
            && page.facts().entries().get("file") instanceof Value.Dict file
            && !text(file, "src").isEmpty()
        ? page.withBody(figure(file) + "\n" + (page.body().isEmpty() ? "" : "\n" + page.body()))
        : page;
  }

  /** One block of HTML, which is the same in Markdown. */
  private static String figure(Value.Dict file) {
    String src = escaped(text(file, "src"));
    String shown =
        switch (kind(file)) {
          case "image" -> "<img src=\"" + src + "\" alt=\"" + escaped(text(file, "alt")) + "\">";
          case "audio" -> "<audio controls src=\"" + src + "\"></audio>";
          case "video" -> "<video controls src=\"" + src + "\"></video>";
          default -> "<a href=\"" + src + "\">" + src.substring(src.lastIndexOf('/') + 1) + "</a>";
        };
    String caption = escaped(text(file, "caption"));
    return "<figure>"
        + shown
        + (caption.isEmpty() ? "" : "<figcaption>" + caption + "</figcaption>")
        + "</figure>";
  }

  /** The first half of the media type, which the name shows where the source has no types. */
  private static String kind(Value.Dict file) {
    String type = text(file, "type");
    if (!type.isEmpty()) {
      return type.substring(0, Math.max(0, type.indexOf('/')));
    }
    String src = text(file, "src");
    String ending = src.substring(src.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return MediaList.PICTURES.contains(ending)
        ? "image"
        : MediaList.SOUND.contains(ending)
            ? "audio"
            : MediaList.FILMS.contains(ending) ? "video" : "file";
  }

  private static String text(Value.Dict of, String key) {
    return of.entries().get(key) instanceof Text text ? text.string() : "";
  }

  /** Escapes text for HTML, and the braces that begin the tags of template languages. */
  private static String escaped(String text) {
    return Html.escape(text).replace("{", "&#123;");
  }
}
