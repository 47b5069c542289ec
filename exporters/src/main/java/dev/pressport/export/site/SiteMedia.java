package dev.pressport.export.site;

import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.output.FileNames;
import dev.pressport.media.MediaFile;
import dev.pressport.media.SoldFiles;
import dev.pressport.plugin.Plugins;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import dev.pressport.text.Words;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The places of files on a web site: at their old paths, below the folder that the generator copies
 * as it is.
 *
 * @param folder that folder with a slash at the end; empty for the folder of the whole site, where
 *     generators have other uses for some names
 * @param oldHome the folder of the old home, {@code /blog}; mostly empty
 */
record SiteMedia(String folder, String oldHome, SiteAddress address) implements MediaPlaces {
  private static final String OTHERS = "files/";

  /** The files at the home of the new site that the templates make. */
  private static final Set<String> MADE = Words.of("style.css site.js search.json");

  /** The folders that generators read, or leave out, in the folder of a site. */
  private static final Set<String> TAKEN =
      Words.of("_pressport data feed media node_modules pages posts vendor");

  private static final Pattern INVISIBLE = Pattern.compile("[^!-~]");

  static SiteMedia of(LayoutRequest request, String folder) {
    String home = request.site().home();
    WebAddress old = home == null ? null : WebAddress.of(home);
    String path = old == null ? "" : Slug.decode(WebAddress.withoutSlash(old.path()));
    return new SiteMedia(folder, path, SiteAddress.of(request));
  }

  @Override
  public String path(MediaFile file) {
    boolean below = file.path().startsWith(oldHome + "/");
    String path = file.path().substring(below ? oldHome.length() + 1 : 1);
    if (!folder.isEmpty()) {
      return folder + (MADE.contains(first(path)) ? OTHERS : "") + path;
    }
    String shown =
        Arrays.stream(path.split("/")).map(SiteMedia::shown).collect(Collectors.joining("/"));
    String first = first(shown);
    boolean free = first.indexOf('.') < 0 && !TAKEN.contains(first) && !shown.endsWith(".md");
    return free && shown.indexOf('/') >= 0 ? shown : OTHERS + shown;
  }

  /** A name without the underscores that hide files, and the percent signs that Jekyll decodes. */
  private static String shown(String segment) {
    String name = FileNames.segment(segment.replace('%', '-'));
    while (name.startsWith("_")) {
      name = FileNames.segment(name.substring(1));
    }
    return name;
  }

  /** The first name in a path, as a disk compares it that ignores case. */
  private static String first(String path) {
    String name = FileNames.segment(path.substring(0, (path + "/").indexOf('/')));
    String folded = name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return INVISIBLE.matcher(folded).replaceAll("");
  }

  /** Files that are sold stay in folders that web servers protect. */
  @Override
  public boolean takes(MediaFile file) {
    return file.upload() == null || !isSold(file.upload());
  }

  /** Returns whether a path below the uploads folder is that of a file only buyers may open. */
  static boolean isSold(String upload) {
    return Plugins.parts(SoldFiles.class).stream()
        .anyMatch(sold -> upload.startsWith(sold.folder()));
  }

  @Override
  public String address(String path) {
    return address.link("/" + path.substring(folder.length()));
  }
}
