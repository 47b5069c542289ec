package dev.pressport.export.migrate;

import dev.pressport.export.Media;
import dev.pressport.model.Addresses;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import java.util.Optional;

/**
 * The addresses of a site whose files were copied: an attachment without a page is at its copy, and
 * nowhere when it could not be copied.
 */
record CopiedAttachments(Addresses pages, Media media, SiteIndex index) implements Addresses {

  @Override
  public Optional<String> urlOf(Ref ref) {
    Optional<String> address = pages.urlOf(ref);
    return ref instanceof Ref.ToEntry to
            && address.filter(url -> url.contains("://")).isPresent()
            && index.media(to.id()).isPresent()
        ? media.addressOf(to.id())
        : address;
  }
}
