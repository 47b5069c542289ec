package dev.pressport.export.ghost;

import dev.pressport.export.MediaPlaces;
import dev.pressport.export.site.SiteAddress;
import dev.pressport.export.site.SitePlan;
import dev.pressport.media.MediaFile;
import dev.pressport.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.gcardone.junidecode.Junidecode;

/**
 * The places of files in Ghost's folder {@code content}, by their kinds, under names that its
 * importer leaves as they are (ghost-storage-base, getSanitizedFileName()).
 */
record ContentFolder(SiteAddress address) implements MediaPlaces {
  /** The kinds of overrides.json, each with its own folder; all others are in {@code files}. */
  private static final Set<String> IMAGES = Words.of("jpg jpeg gif png svg svgz ico webp");

  private static final Set<String> MEDIA = Words.of("mp4 webm ogv mp3 wav ogg m4a");

  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9_.@-]");

  @Override
  public boolean takes(MediaFile file) {
    return file.upload() == null || !SitePlan.isSold(file.upload());
  }

  @Override
  public String path(MediaFile file) {
    String path = file.upload() == null ? "site" + file.path() : file.upload();
    String safe =
        Arrays.stream(path.split("/", -1))
            .map(ContentFolder::name)
            .collect(Collectors.joining("/"));
    return "content/" + kind(extension(safe)) + "/" + safe;
  }

  private static String name(String segment) {
    return ODD.matcher(Junidecode.unidecode(segment)).replaceAll("-");
  }

  private static String kind(String extension) {
    return IMAGES.contains(extension) ? "images" : MEDIA.contains(extension) ? "media" : "files";
  }

  /** Returns the extension of a path in small letters, without its dot; empty for none. */
  static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  @Override
  public String address(String path) {
    return address.link("/" + path);
  }
}
