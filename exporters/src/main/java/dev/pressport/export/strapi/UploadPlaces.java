package dev.pressport.export.strapi;

import dev.pressport.export.MediaPlaces;
import dev.pressport.export.cms.SlugRules;
import dev.pressport.media.MediaFile;
import dev.pressport.text.Sha256;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places of files as Strapi keeps them: in one folder, under a name that its local provider
 * calls the hash, which no other file has.
 */
final class UploadPlaces implements MediaPlaces {
  private static final String FOLDER = "uploads/";
  private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,10}$");
  private static final SlugRules STEMS = new SlugRules(true, 40);
  private static final int DIGITS = 12;

  @Override
  public String path(MediaFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    Matcher extension = EXTENSION.matcher(name);
    int end = extension.find() ? extension.start() : name.length();
    String stem = STEMS.of(name.substring(0, end)).replace('-', '_');
    return FOLDER
        + (stem.isEmpty() ? "file" : stem)
        + "_"
        + Sha256.hex(Sha256.of(file.path())).substring(0, DIGITS)
        + name.substring(end).toLowerCase(Locale.ROOT);
  }

  @Override
  public String address(String path) {
    return "/" + path;
  }
}
