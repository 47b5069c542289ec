package dev.pressport.render.shortcode;

import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.render.Body;
import dev.pressport.render.MediaList;
import dev.pressport.render.Picture;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.shortcode.ShortcodeAttributes;

/** Pictures with their captions (gallery_shortcode()), each in the size that was uploaded. */
final class Gallery implements ShortcodeHtml {
  @Override
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    StringBuilder html = new StringBuilder("<figure class=\"wp-block-gallery\">");
    for (MediaOutline file : new MediaList(attributes, body).files(MediaList.PICTURES)) {
      Picture picture = Picture.of(file);
      if (picture != null && body.repeat()) {
        html.append(
            picture.figure(attributes.get("link", "").equals("file") ? picture.url() : null));
      }
    }
    return html.append("</figure>").toString();
  }
}
