package dev.pressport.export.wxr;

import dev.pressport.export.MediaPlaces;
import dev.pressport.media.MediaFile;
import dev.pressport.model.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The places of files as in WordPress's folder, to be published at an address. */
record UploadPlaces(String base) implements MediaPlaces {
  private static final String UPLOADS = "wp-content/uploads/";

  /** Returns the places for a new address; empty when the address is that of the old site. */
  static Optional<MediaPlaces> of(Site site, @Nullable String baseUrl) {
    return baseUrl == null || baseUrl.equals(site.home())
        ? Optional.empty()
        : Optional.of(new UploadPlaces(baseUrl));
  }

  @Override
  public String path(MediaFile file) {
    return file.upload() == null ? file.path().substring(1) : UPLOADS + file.upload();
  }

  @Override
  public String address(String path) {
    return Arrays.stream(path.split("/"))
        .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/", base + "/", ""));
  }
}
