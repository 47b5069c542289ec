package dev.pressport.render.shortcode;

import dev.pressport.render.Body;
import dev.pressport.render.MediaList;
import dev.pressport.render.Player;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.shortcode.ShortcodeAttributes;
import java.util.List;
import java.util.Set;

/** A player of sound (wp_audio_shortcode()). */
public final class Audio implements ShortcodeHtml {

  @Override
  public Set<String> names() {
    return Set.of("audio");
  }

  private static final Player PLAYER =
      new Player(
          "audio", List.of("src", "mp3", "m4a", "ogg", "wav", "flac", "wma"), MediaList.SOUND);

  @Override
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    return PLAYER.render(attributes, content, body);
  }
}
