package dev.pressport.render.shortcode;

import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.render.Body;
import dev.pressport.render.MediaList;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.shortcode.ShortcodeAttributes;

/** A list of sound or films (wp_playlist_shortcode()). */
final class Playlist implements ShortcodeHtml {
  @Override
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    MediaList list = new MediaList(attributes, body);
    boolean films = attributes.get("type", "audio").equals("video");
    StringBuilder html = new StringBuilder("<ol class=\"wp-playlist\">");
    for (MediaOutline file : list.files(films ? MediaList.FILMS : MediaList.SOUND)) {
      if (body.repeat()) {
        String title = list.title(file);
        html.append("<li>").append(Html.link(file.url(), Html.stored(title))).append("</li>");
      }
    }
    return html.append("</ol>").toString();
  }
}
