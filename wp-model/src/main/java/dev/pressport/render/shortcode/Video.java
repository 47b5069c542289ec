package dev.pressport.render.shortcode;

import dev.pressport.render.Body;
import dev.pressport.render.MediaList;
import dev.pressport.render.Player;
import dev.pressport.render.ShortcodeHtml;
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
