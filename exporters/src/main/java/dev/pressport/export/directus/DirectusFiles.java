package dev.pressport.export.directus;

import dev.pressport.export.MediaPlaces;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.output.MediaFolder;
import dev.pressport.media.MediaFile;
import dev.pressport.model.Site;
import dev.pressport.option.Options;
import dev.pressport.text.WebAddress;
import java.util.UUID;

/**
 * The places of files: in the folder {@code media}, and in Directus at the address of an id that
 * the path alone decides, so that bodies can name it before the file is there.
 *
 * @param home of the old site
 * @param server the address of Directus; empty for the host of the page
 */
record DirectusFiles(String home, String server) implements MediaPlaces {
  private static final MediaFolder FOLDER = new MediaFolder();

  static DirectusFiles of(Site site, Options options) {
    return new DirectusFiles(
        String.valueOf(site.home()), options.get(DirectusFormat.SERVER).orElse(""));
  }

  @Override
  public String path(MediaFile file) {
    return FOLDER.path(file);
  }

  @Override
  public String address(String path) {
    return WebAddress.withoutSlash(server) + "/assets/" + id(path);
  }

  /** Returns the id of the file at a path of the output. */
  UUID id(String path) {
    return CmsContent.uuid(home, path);
  }
}
