package dev.pressport.export.migrate;

import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.permalink.Permalinks;
import dev.pressport.text.WebAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The old paths as the addresses of an archive that stands alone: {@code /2024/01/hello/}, below
 * the address of the new site where the user names one.
 */
final class SamePaths implements Addresses {
  private final Permalinks permalinks;
  private final @Nullable String home;
  private final String folder;

  /**
   * @param home the address of the new site, without a slash at the end; null for the old one
   */
  SamePaths(Permalinks permalinks, @Nullable String home) {
    this.permalinks = permalinks;
    this.home = home;
    this.folder =
        permalinks
            .urlOf(new Ref.ToHome())
            .map(WebAddress::of)
            .map(address -> WebAddress.withoutSlash(address.path()))
            .orElse("");
  }

  @Override
  public Optional<String> urlOf(Ref ref) {
    return permalinks
        .pathOf(ref)
        .flatMap(path -> permalinks.urlOf(ref))
        .map(WebAddress::of)
        .map(WebAddress::path)
        .map(path -> home == null ? path : home + path.substring(folder.length()));
  }
}
