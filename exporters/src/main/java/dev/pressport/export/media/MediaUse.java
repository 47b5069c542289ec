package dev.pressport.export.media;

import dev.pressport.media.MediaFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use of a file in the content of an item.
 *
 * @param files the files that may be meant, the best first
 * @param url the address in the content
 * @param path the path of the copy that the content was given; null for none
 */
public record MediaUse(List<MediaFile> files, String url, @Nullable String path) {
  public MediaUse {
    files = List.copyOf(files);
  }
}
