package dev.pressport.render;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.HtmlEntities;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A player of sound or films.
 *
 * @param element {@code audio} or {@code video}
 * @param formats the attributes that name a file, the preferred one first
 * @param endings those of the files it plays
 */
public record Player(String element, List<String> formats, Set<String> endings) {

  /** The addresses that are pages, not files (wp_video_shortcode()). */
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "^https?://(?:www\\.)?(?:youtube\\.com|youtu\\.be|(?:player\\.)?vimeo\\.com)/");

  public Player {
    formats = List.copyOf(formats);
    endings = Set.copyOf(endings);
  }

  /** The files that a shortcode names, else the first one uploaded to the entry. */
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    List<String> sources = new ArrayList<>();
    for (String format : formats) {
      String source = attributes.get(format, "");
      if (!source.isBlank()) {
        sources.add(source.strip());
      }
    }
    if (sources.isEmpty()) {
      addUnnamed(attributes.get("0", ""), sources);
    }
    String uploaded = sources.isEmpty() ? uploaded(body) : null;
    if (uploaded != null) {
      sources.add(uploaded);
    }
    if (sources.size() == 1 && ELSEWHERE.matcher(sources.get(0)).find()) {
      return body.film(sources.get(0));
    }
    return sources.isEmpty() ? body.shortcodes(content) : figure(attributes, sources);
  }

  /** The form of older plugins: addresses or files with commas, and settings behind a bar. */
  private void addUnnamed(String value, List<String> sources) {
    String list = HtmlEntities.decode(value).split("\\|", 2)[0];
    for (String source : list.replaceFirst("^[=:]", "").split(",", -1)) {
      String address = source.strip();
      if (address.contains("://") || MediaList.isOf(endings, address)) {
        sources.add(address);
      }
    }
  }

  private @Nullable String uploaded(Body body) {
    return new MediaList(new ShortcodeAttributes(Map.of()), body)
        .files(endings).stream().findFirst().map(MediaOutline::url).orElse(null);
  }

  private String figure(ShortcodeAttributes attributes, List<String> sources) {
    StringBuilder html = new StringBuilder();
    html.append("<figure class=\"wp-block-")
        .append(element)
        .append("\"><")
        .append(element)
        .append(" controls");
    for (String name : List.of("poster", "width", "height")) {
      String value = attributes.get(name, "");
      if (!value.isBlank()) {
        html.append(' ').append(name).append("=\"").append(Html.attribute(value)).append('"');
      }
    }
    html.append('>');
    for (String source : sources) {
      html.append("<source src=\"").append(Html.attribute(source)).append("\">");
    }
    String first = sources.get(0);
    return html.append(Html.link(first, Html.stored(first)))
        .append("</")
        .append(element)
        .append("></figure>")
        .toString();
  }
}
