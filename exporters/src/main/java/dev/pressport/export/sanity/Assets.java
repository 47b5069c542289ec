package dev.pressport.export.sanity;

import dev.pressport.export.cms.CmsAddresses;
import dev.pressport.export.cms.CmsProblem;
import dev.pressport.html.Titles;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import dev.pressport.text.PercentEncoding;
import java.util.Optional;

/**
 * The files that Sanity's importer uploads: copies beside the documents, or files that it fetches
 * from the old site.
 */
final class Assets {
  private static final PercentEncoding PATHS = PercentEncoding.upperCase("-._~!$&'()*,;=:@/");

  private final SiteIndex index;
  private final CmsAddresses addresses;
  private final boolean copies;

  /**
   * Creates the files of a site.
   *
   * @param copies whether files are copied; one that could not be copied is none then
   */
  Assets(SiteIndex index, CmsAddresses addresses, boolean copies) {
    this.index = index;
    this.addresses = addresses;
    this.copies = copies;
  }

  /** Returns the address of a file on the old site; empty when it is not known. */
  Optional<String> oldAddress(long attachment) {
    return addresses.oldAddress(attachment).map(url -> url.replace("#", "%23"));
  }

  /** Returns what {@code _sanityAsset} is for a picture; empty for another file, and for none. */
  Optional<String> image(long attachment) {
    return place(attachment).filter(SanityPlaces::isImage).map(place -> "image@" + place);
  }

  /** Returns what {@code _sanityAsset} is for any file; empty for none. */
  Optional<String> file(long attachment) {
    return place(attachment).map(place -> "file@" + place);
  }

  private Optional<String> place(long attachment) {
    return addresses
        .copy(attachment)
        .map(path -> "file://./" + PATHS.encode(path))
        .or(() -> copies ? Optional.empty() : oldAddress(attachment));
  }

  /** Returns a picture with its texts in the library; empty for another file. */
  Optional<Value> picture(long attachment) {
    Optional<MediaOutline> media = index.media(attachment);
    return image(attachment)
        .map(
            asset ->
                Document.object("image")
                    .text("_sanityAsset", asset)
                    .text("alt", media.map(MediaOutline::alt))
                    .text("caption", media.map(MediaOutline::caption).map(Titles::plain))
                    .build());
  }

  /** Returns a picture for a field; NULL, and a problem, for another file. */
  Value picture(long attachment, String field, ItemProblems problems) {
    Optional<Value> picture = picture(attachment);
    if (picture.isEmpty() && file(attachment).isPresent()) {
      problems.addOnce(CmsProblem.FIELD_UNFIT, field, field);
    }
    return picture.orElse(Value.NULL);
  }

  /** Returns a file as the value of a field; NULL for none. */
  Value download(long attachment) {
    return file(attachment)
        .<Value>map(asset -> Document.object("file").text("_sanityAsset", asset).build())
        .orElse(Value.NULL);
  }
}
