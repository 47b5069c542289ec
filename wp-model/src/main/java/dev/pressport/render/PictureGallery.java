package dev.pressport.render;

import org.jspecify.annotations.Nullable;

/** The pictures of a gallery, one after the other. */
public final class PictureGallery {
  private final Body body;
  private final StringBuilder pictures = new StringBuilder();

  /** Creates an empty gallery within a body. */
  public PictureGallery(Body body) {
    this.body = body;
  }

  /** The body that it stands in. */
  public Body body() {
    return body;
  }

  /**
   * Adds a picture.
   *
   * @param picture null for one that is missing, which is left out
   * @param link the address that it leads to; null for none
   */
  public PictureGallery add(@Nullable Picture picture, @Nullable String link) {
    if (picture != null && body.repeat()) {
      pictures.append(picture.figure(link));
    }
    return this;
  }

  /** Adds the picture of the media library with an id; a missing one is reported. */
  public PictureGallery add(long id, @Nullable String alt, @Nullable String caption) {
    Picture picture = Picture.ofLibrary(id, body);
    if (picture == null) {
      return this;
    }
    Picture described = picture.described(alt);
    return add(
        caption == null || caption.isBlank() ? described : described.captioned(caption), null);
  }

  /** Adds pictures that are HTML already. */
  public PictureGallery add(String figures) {
    pictures.append(figures);
    return this;
  }

  /** Returns the HTML; empty for a gallery without pictures. */
  public String html() {
    return pictures.isEmpty() ? "" : "<figure class=\"wp-block-gallery\">" + pictures + "</figure>";
  }
}
