package dev.pressport.export.sanity;

import dev.pressport.export.MediaPlaces;
import dev.pressport.export.site.SitePlan;
import dev.pressport.media.MediaFile;
import dev.pressport.text.PercentEncoding;
import dev.pressport.text.Words;
import java.util.Locale;
import java.util.Set;

/** The folders that Sanity's importer reads: {@code images} and {@code files}. */
record SanityPlaces() implements MediaPlaces {
  /** The formats that Sanity's image service reads. */
  private static final Set<String> IMAGES =
      Words.of("jpg jpeg png gif webp svg tif tiff heic heif avif");

  private static final PercentEncoding ENCODING = PercentEncoding.upperCase("-._~!$&'()*+,;=:@/");

  /** Returns whether the file at a path or address is a picture for Sanity. */
  static boolean isImage(String path) {
    int query = path.indexOf('?');
    String file = query < 0 ? path : path.substring(0, query);
    String extension = file.substring(file.lastIndexOf('.') + 1);
    return IMAGES.contains(extension.toLowerCase(Locale.ROOT));
  }

  @Override
  public String path(MediaFile file) {
    String below = file.upload() == null ? file.path().substring(1) : file.upload();
    return (isImage(below) ? "images/" : "files/") + below;
  }

  @Override
  public boolean takes(MediaFile file) {
    return !SitePlan.isSold(file);
  }

  @Override
  public String address(String path) {
    return "/" + ENCODING.encode(path);
  }
}
