package dev.pressport.export.payload;

import dev.pressport.export.MediaPlaces;
import dev.pressport.export.site.SiteAddress;
import dev.pressport.media.MediaFile;

/** The folder that Next.js serves as it is: files keep their old paths. */
record PublicFolder() implements MediaPlaces {
  private static final String FOLDER = "public";
  private static final SiteAddress ROOT = new SiteAddress("", "");

  @Override
  public String path(MediaFile file) {
    return FOLDER + file.path();
  }

  @Override
  public String address(String path) {
    return ROOT.link(path.substring(FOLDER.length()));
  }
}
