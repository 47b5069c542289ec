package dev.pressport.render.shortcode;

import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.render.Body;
import dev.pressport.render.MediaList;
import dev.pressport.render.Picture;
import dev.pressport.render.PictureGallery;
import dev.pressport.render.ShortcodeHtml;
import dev.pressport.shortcode.ShortcodeAttributes;
import org.jspecify.annotations.Nullable;

/** Pictures with their captions (gallery_shortcode()), each in the size that was uploaded. */
final class Gallery implements ShortcodeHtml {
  @Override
  public String render(ShortcodeAttributes attributes, String content, Body body) {
    PictureGallery gallery = new PictureGallery(body);
    for (MediaOutline file : new MediaList(attributes, body).files(MediaList.PICTURES)) {
      Picture picture = Picture.of(file);
      if (picture != null) {
        gallery.add(picture, link(attributes.get("link", ""), picture, body));
      }
    }
    return gallery.html();
  }

  /** Returns where a picture leads: to its page, unless the gallery says otherwise. */
  private static @Nullable String link(String named, Picture picture, Body body) {
    return switch (named) {
      case "none" -> null;
      case "file" -> picture.url();
      default ->
          body.index().entry(picture.id()).map(file -> body.subject(file).url()).orElse(null);
    };
  }
}
