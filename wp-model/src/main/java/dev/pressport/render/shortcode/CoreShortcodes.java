package dev.pressport.render.shortcode;

import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.MediaList;
import dev.pressport.render.Player;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.text.Words;
import java.util.List;

/** The shortcodes of WordPress itself. */
public final class CoreShortcodes implements ShortcodeFamily {
  /** As wp_audio_shortcode() and wp_video_shortcode(). */
  private static final Player AUDIO =
      new Player("audio", Words.list("src mp3 m4a ogg wav flac wma"), MediaList.SOUND);

  private static final Player VIDEO =
      new Player("video", Words.list("src mp4 m4v webm ogv flv wmv mov"), MediaList.FILMS);

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        shortcode("caption wp_caption", new Caption()),
        shortcode("embed", new Embed()),
        shortcode("gallery", new Gallery()),
        shortcode("playlist", new Playlist()),
        shortcode("audio", AUDIO::render),
        shortcode("video", VIDEO::render));
  }

  private static FamilyShortcode shortcode(String names, ShortcodeHtml html) {
    return new FamilyShortcode(Words.of(names), false, html);
  }
}
