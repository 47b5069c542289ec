package dev.pressport.export.contentful;

import dev.pressport.export.MediaPlaces;
import dev.pressport.export.site.SitePlan;
import dev.pressport.media.MediaFile;
import dev.pressport.text.PercentEncoding;

/** The folder of the files that Contentful's importer uploads. */
record ContentfulPlaces() implements MediaPlaces {
  private static final String FOLDER = "assets/";
  private static final PercentEncoding ENCODING = PercentEncoding.upperCase("-._~!$&'()*,;=:@/");

  @Override
  public String path(MediaFile file) {
    return FOLDER + (file.upload() == null ? file.path().substring(1) : file.upload());
  }

  @Override
  public boolean takes(MediaFile file) {
    return !SitePlan.isSold(file);
  }

  @Override
  public String address(String path) {
    return "/" + ENCODING.encode(path);
  }
}
