package dev.pressport.export.migrate;

import dev.pressport.text.AddressScanner;
import dev.pressport.text.WebAddress;
import dev.pressport.text.Words;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A search of the files of an export for the addresses of the old site. */
public final class OldAddressSearch {
  private static final String OWN_FOLDER = "_pressport/";

  private static final Set<String> BINARY =
      Words.of(
          """
          3gp 7z aac ai avi avif bmp bz2 doc docx eot eps flac flv gif gz heic ico jpe jpeg jpg
          key m4a m4v mkv mov mp3 mp4 mpeg mpg numbers odp ods odt ogg ogv otf pages pdf png
          ppt pptx psd rar rtf tar tgz tif tiff ttf wav webm webp wma wmv woff woff2 xls xlsx
          xz zip zst\
          """);

  /** Files of a generator's settings and data, which contain the address of the new site. */
  private static final Set<String> SETTINGS = Words.of("cjs js json mjs toml ts yaml yml");

  private final Set<String> hosts;
  private final Set<String> newHomes = new TreeSet<>();

  /**
   * Creates a search.
   *
   * @param hosts those of the old site, in the form of {@link WebAddress#host}
   * @param newHome the address of the new site, which its settings contain even when the old site
   *     has the same one; null when it is not known
   */
  public OldAddressSearch(Set<String> hosts, @Nullable String newHome) {
    this.hosts = Set.copyOf(hosts);
    WebAddress address = newHome == null ? null : WebAddress.of(newHome);
    if (newHome != null && address != null) {
      String home = WebAddress.withoutSlash(newHome.strip());
      String path = WebAddress.withoutSlash(address.path());
      newHomes.add(home);
      newHomes.add(home.endsWith(path) ? home.substring(0, home.length() - path.length()) : home);
    }
  }

  /**
   * Returns whether a file of an export is searched: those of Pressport itself are not, and those
   * that are no text.
   */
  public static boolean includes(String path) {
    return !path.startsWith(OWN_FOLDER) && !BINARY.contains(extension(path));
  }

  /**
   * Returns a stream that takes the bytes of a file.
   *
   * @param found receives each address as often as the file contains it
   */
  public OutputStream in(String path, Consumer<String> found) {
    return new AddressScanner(hosts, accepted(path, found));
  }

  /** Searches the bytes of a whole file, likewise. */
  void in(String path, byte[] bytes, Consumer<String> found) {
    AddressScanner.search(bytes, hosts, accepted(path, found));
  }

  private Consumer<String> accepted(String path, Consumer<String> found) {
    return !SETTINGS.contains(extension(path))
        ? found
        : address -> {
          if (!newHomes.contains(WebAddress.withoutSlash(address))) {
            found.accept(address);
          }
        };
  }

  private static String extension(String path) {
    return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
