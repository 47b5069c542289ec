package dev.pressport.html.shortcode;

import dev.pressport.html.Body;
import dev.pressport.html.MediaList;
import dev.pressport.html.Player;
import dev.pressport.html.ShortcodeHtml;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.List;
import java.util.Set;

/** A player of films (wp_video_shortcode()). */
public final class Video implements ShortcodeHtml {

  @Override
  public Set<String> names() {
    return Set.of("video");
  }

  private static final Player PLAYER =
      new Player(
          "video",
          List.of("src", "mp4", "m4v", "webm", "ogv", "flv", "wmv", "mov"),
          MediaList.FILMS);

  @Override
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    return PLAYER.render(attributes, content, body);
  }
}
