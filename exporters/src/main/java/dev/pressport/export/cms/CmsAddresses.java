package dev.pressport.export.cms;

import dev.pressport.export.ExportRequest;
import dev.pressport.media.MediaFile;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.permalink.Target;
import dev.pressport.text.PercentEncoding;
import dev.pressport.text.WebAddress;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The imported items at the addresses of bodies, and the places of imported files: copies in the
 * output, or addresses on the old site. Safe for many threads.
 */
public final class CmsAddresses {
  private static final PercentEncoding ENCODING =
      PercentEncoding.upperCase("-._~!$&'()*+,;=:@/?[]");

  private final ExportRequest request;
  private final CmsPlan plan;

  /** Creates the addresses of an import. */
  public CmsAddresses(CmsRequest request) {
    this.request = request.export();
    this.plan = request.plan();
  }

  /**
   * Returns the imported attachment whose file is at an address of a body that this thread prepares
   * now: that of its copy, or the one on the old site; empty for other addresses.
   *
   * @param from the item with the body
   */
  public OptionalLong file(String address, Ref from) {
    OptionalLong copied = request.media().attachmentAt(address);
    OptionalLong found =
        copied.isPresent()
            ? copied
            : request.media().library().find(address, from).stream()
                .map(MediaFile::attachment)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .findFirst();
    return found.isPresent() && plan.takes(found.getAsLong()) ? found : OptionalLong.empty();
  }

  /**
   * Returns the imported entry whose page is at an address of a body; empty for other addresses,
   * and for a place within a page.
   *
   * @param from the item with the body
   */
  public OptionalLong entry(String address, Ref from) {
    return request.permalinks().resolve(address, from) instanceof Target.Page page
            && page.ref() instanceof Ref.ToEntry entry
            && page.query() == null
            && page.fragment() == null
            && plan.takes(entry.id())
        ? OptionalLong.of(entry.id())
        : OptionalLong.empty();
  }

  /** Returns the path of the copy of an attachment in the output; empty when it has none. */
  public Optional<String> copy(long attachment) {
    return request.media().pathOf(attachment);
  }

  /**
   * Returns the address of an attachment on the old site, percent-encoded; empty when it is not
   * known.
   */
  public Optional<String> oldAddress(long attachment) {
    return Stream.concat(
            request.index().media(attachment).map(MediaOutline::url).stream(),
            request.media().library().of(attachment).stream().map(MediaFile::url))
        .filter(Objects::nonNull)
        .map(CmsAddresses::absolute)
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
