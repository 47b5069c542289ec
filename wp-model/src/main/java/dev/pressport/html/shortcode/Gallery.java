package dev.pressport.html.shortcode;

import dev.pressport.html.Body;
import dev.pressport.html.Html;
import dev.pressport.html.MediaList;
import dev.pressport.html.ShortcodeHtml;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.Set;

/** Pictures with their captions (gallery_shortcode()), each in the size that was uploaded. */
public final class Gallery implements ShortcodeHtml {

  @Override
  public Set<String> names() {
    return Set.of("gallery");
  }

  @Override
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    StringBuilder html = new StringBuilder("<figure class=\"wp-block-gallery\">");
    for (MediaOutline file : new MediaList(attributes, body).files(MediaList.PICTURES)) {
      if (file.url() != null && body.repeat()) {
        html.append(figure(file, file.url(), attributes.get("link", "")));
      }
    }
    return html.append("</figure>").toString();
  }

  private static String figure(MediaOutline file, String url, String link) {
    String image =
        "<img src=\""
            + Html.attribute(url)
            + "\" alt=\""
            + Html.attribute(file.alt() == null ? "" : file.alt())
            + "\" class=\"wp-image-"
            + file.id()
            + "\">";
    String caption = file.caption() == null ? "" : file.caption().strip();
    return "<figure class=\"wp-block-image\">"
        + (link.equals("file") ? Html.link(url, image) : image)
        + (caption.isEmpty()
            ? ""
            : "<figcaption class=\"wp-element-caption\">" + Html.stored(caption) + "</figcaption>")
        + "</figure>";
  }
}
