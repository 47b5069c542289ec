package dev.pressport.export.output;

import dev.pressport.export.MediaPlaces;
import dev.pressport.media.MediaFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The places of files in an archive: {@code media/2024/01/a.jpg}, as in the uploads folder; files
 * from elsewhere at their whole path. Content has their addresses relative to the archive.
 */
public final class MediaFolder implements MediaPlaces {
  private static final String FOLDER = "media";

  @Override
  public String path(MediaFile file) {
    return FOLDER + (file.upload() == null ? file.path() : '/' + file.upload());
  }

  @Override
  public String address(String path) {
    return Arrays.stream(path.split("/"))
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
