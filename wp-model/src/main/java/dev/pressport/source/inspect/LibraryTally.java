package dev.pressport.source.inspect;

import dev.pressport.posttype.Attachment.MediaFile;
import dev.pressport.source.Uploads;
import dev.pressport.source.inspect.Inspection.Library;
import dev.pressport.text.WebAddress;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Counts the files of the media library, and those that did not come with the site. */
final class LibraryTally {
  private static final String UPLOADS = "/uploads/";

  private final @Nullable Uploads uploads;
  private @Nullable String host;
  private long files;
  private long bytes;
  private long missing;

  /**
   * @param uploads null where no uploaded files came with the site
   */
  LibraryTally(@Nullable Uploads uploads) {
    this.uploads = uploads;
  }

  void add(MediaFile file) throws IOException {
    if (file.path() == null && file.url() == null) {
      return;
    }
    files++;
    bytes += file.bytes() == null ? 0 : Math.max(0, file.bytes());
    if (!isThere(file.path()) && !isThere(below(file.url()))) {
      missing++;
    }
    if (host == null && file.url() != null) {
      WebAddress address = WebAddress.of(file.url());
      host = address == null ? null : address.host();
    }
  }

  private boolean isThere(@Nullable String path) throws IOException {
    return uploads != null && path != null && uploads.has(path);
  }

  /** In a network, the address has the folder of the site: {@code sites/2/2024/01/photo.jpg}. */
  private static @Nullable String below(@Nullable String url) {
    int uploads = url == null ? -1 : url.indexOf(UPLOADS);
    return url == null || uploads < 0 ? null : url.substring(uploads + UPLOADS.length());
  }

  Library library() {
    return new Library(files, bytes, missing, host);
  }
}
