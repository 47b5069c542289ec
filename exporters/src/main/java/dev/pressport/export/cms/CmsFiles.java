package dev.pressport.export.cms;

import dev.pressport.export.ExportRequest;
import dev.pressport.media.MediaFile;
import dev.pressport.media.MediaLibrary;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.text.PercentEncoding;
import dev.pressport.text.WebAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The imported files of the media library: copies in the output, or else files that the new system
 * fetches from the old site. Safe for many threads.
 */
public final class CmsFiles {
  private static final PercentEncoding ENCODING =
      PercentEncoding.upperCase("-._~!$&'()*+,;=:@/?[]");

  private final ExportRequest request;
  private final CmsPlan plan;
  private final MediaLibrary library;

  /** Creates the files of an import. */
  public CmsFiles(CmsRequest request) {
    this.request = request.export();
    this.plan = request.plan();
    this.library = MediaLibrary.of(this.request.index(), this.request.permalinks());
  }

  /**
   * Returns the imported attachment whose file is at an address of a body that this thread prepares
   * now: that of its copy, or the one on the old site; empty for other addresses.
   *
   * @param from the item with the body
   */
  public OptionalLong at(String address, Ref from) {
    OptionalLong copied = request.media().attachmentAt(address);
    OptionalLong found =
        copied.isPresent()
            ? copied
            : library.find(address, from).stream()
                .map(MediaFile::attachment)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .findFirst();
    return found.isPresent() && plan.takes(found.getAsLong()) ? found : OptionalLong.empty();
  }

  /** Returns the path of its copy in the output; empty when it is not copied. */
  public Optional<String> copy(long attachment) {
    return request.media().pathOf(attachment);
  }

  /** Returns its address on the old site, percent-encoded; empty when that is not known. */
  public Optional<String> address(long attachment) {
    return Stream.concat(
            request.index().media(attachment).map(MediaOutline::url).stream(),
            library.of(attachment).stream().map(MediaFile::url))
        .filter(Objects::nonNull)
        .map(CmsFiles::absolute)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<String> absolute(@Nullable String url) {
    WebAddress address = url == null ? null : WebAddress.of(url.strip());
    if (url == null || address == null || address.host() == null) {
      return Optional.empty();
    }
    String stripped = url.strip();
    String whole = stripped.startsWith("//") ? "https:" + stripped : stripped;
    int colon = whole.indexOf("://");
    String scheme = colon < 0 ? "" : whole.substring(0, colon).toLowerCase(Locale.ROOT);
    return scheme.equals("http") || scheme.equals("https")
        ? Optional.of(scheme + "://" + ENCODING.complete(whole.substring(colon + 3)))
        : Optional.empty();
  }
}
