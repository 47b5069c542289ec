package dev.pressport.source.rest.page;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jspecify.annotations.Nullable;

/**
 * A sitemap (sitemaps.org/protocol.html): addresses of pages, or of further sitemaps.
 *
 * @param index whether the addresses are those of sitemaps
 * @param cut whether it does not end as it should, so that addresses may be missing
 */
public record Sitemap(boolean index, List<Location> locations, boolean cut) {
  private static final int HEAD = 1 << 16;

  /** The protocol allows 50 MB and 50,000 addresses. */
  private static final long LARGEST = 64L << 20;

  private static final int MOST_LOCATIONS = 50_000;
  private static final int LONGEST = 2_048;

  /** Copies the list. */
  public Sitemap {
    locations = List.copyOf(locations);
  }

  /**
   * A page or sitemap.
   *
   * @param modified the date of the last change, as written; null for none
   */
  public record Location(String address, @Nullable String modified) {}

  /** The sitemap in a file, which may be compressed; empty when there is none. */
  public static Optional<Sitemap> read(Path file) throws IOException {
    List<Location> locations = new ArrayList<>();
    String root = null;
    boolean cut = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD);
        LimitedStream unpacked = new LimitedStream(unpacked(in), LARGEST)) {
      root = root(unpacked);
      if (root == null) {
        return Optional.empty();
      }
      readAll(unpacked, root.equals("urlset") ? "url" : "sitemap", locations);
      cut = !unpacked.endsWith("</" + root) || locations.size() == MOST_LOCATIONS;
    } catch (UncheckedIOException | IOException e) {
      // Compressed data that is damaged: what stands before the damage is as good as ever.
      cut = true;
    }
    return root == null
        ? Optional.empty()
        : Optional.of(new Sitemap(root.equals("sitemapindex"), locations, cut));
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new GZIPInputStream(in) : in;
  }

  /** Skips what stands before the root, such as warnings of PHP; null when there is no root. */
  private static @Nullable String root(LimitedStream in) throws IOException {
    in.mark(HEAD);
    String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    in.reset();
    int pages = head.indexOf("<urlset");
    int maps = head.indexOf("<sitemapindex");
    in.skipNBytes(Math.max(0, Math.max(pages, maps)));
    return pages >= 0 ? "urlset" : maps >= 0 ? "sitemapindex" : null;
  }

  private static void readAll(InputStream in, String name, List<Location> locations)
      throws IOException {
    try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
        StreamParser xml = new StreamParser(Parser.xmlParser()).parse(reader, "")) {
      Iterator<Element> elements = xml.iterator();
      while (elements.hasNext() && locations.size() < MOST_LOCATIONS) {
        Element element = elements.next();
        String address = element.nameIs(name) ? text(element, "loc") : null;
        if (address != null && address.length() <= LONGEST) {
          locations.add(new Location(address, text(element, "lastmod")));
        }
        Element parent = element.parent();
        if (parent != null && !parent.nameIs(name)) {
          element.remove();
        }
      }
    }
  }

  private static @Nullable String text(Element parent, String name) {
    for (Element child : parent.children()) {
      if (child.nameIs(name)) {
        String text = child.text().strip();
        return text.isEmpty() ? null : text;
      }
    }
    return null;
  }
}
