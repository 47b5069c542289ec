package dev.pressport.source.rest.page;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
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

  private static final XMLInputFactory XML = factory();

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

  private static XMLInputFactory factory() {
    WstxInputFactory factory = new WstxInputFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(WstxInputProperties.P_MAX_TEXT_LENGTH, 1 << 20);
    factory.setProperty(WstxInputProperties.P_MAX_CHARACTERS, LARGEST);
    factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, 100);
    return factory;
  }

  /** The sitemap in a file, which may be compressed; empty when there is none. */
  public static Optional<Sitemap> read(Path file) throws IOException {
    List<Location> locations = new ArrayList<>();
    String root = null;
    boolean cut = false;
    try (InputStream in = unpacked(file)) {
      if (!startsAtMarkup(in)) {
        return Optional.empty();
      }
      XMLStreamReader xml = XML.createXMLStreamReader(in);
      root = root(xml);
      if (!"urlset".equals(root) && !"sitemapindex".equals(root)) {
        return Optional.empty();
      }
      cut = !readAll(xml, locations);
    } catch (XMLStreamException | IOException e) {
      // What stands before the damage is as good as ever.
      cut = true;
    }
    return root == null
        ? Optional.empty()
        : Optional.of(new Sitemap(root.equals("sitemapindex"), locations, cut));
  }

  private static InputStream unpacked(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD);
    in.mark(2);
    boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
    in.reset();
    return gzip ? new BufferedInputStream(new GZIPInputStream(in), HEAD) : in;
  }

  /** Skips the blanks and warnings of PHP that plugins print before it. */
  private static boolean startsAtMarkup(InputStream in) throws IOException {
    in.mark(HEAD);
    String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
    in.reset();
    int root = Math.max(head.indexOf("<urlset"), head.indexOf("<sitemapindex"));
    int start = head.indexOf("<?xml");
    start = start < 0 || start > root ? root : start;
    in.skipNBytes(Math.max(0, start));
    return root >= 0;
  }

  private static @Nullable String root(XMLStreamReader xml) throws XMLStreamException {
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        return xml.getLocalName();
      }
    }
    return null;
  }

  /** Returns whether the end was reached. */
  private static boolean readAll(XMLStreamReader xml, List<Location> locations)
      throws XMLStreamException {
    int depth = 1;
    String address = null;
    String modified = null;
    while (depth > 0 && locations.size() < MOST_LOCATIONS) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          depth++;
          if (depth == 3 && xml.getLocalName().equals("loc")) {
            address = text(xml);
            depth--;
          } else if (depth == 3 && xml.getLocalName().equals("lastmod")) {
            modified = text(xml);
            depth--;
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          if (depth == 1 && address != null && address.length() <= LONGEST) {
            locations.add(new Location(address, modified));
          }
          if (depth == 1) {
            address = null;
            modified = null;
          }
        }
        default -> {
          // Blanks and comments.
        }
      }
    }
    return depth == 0;
  }

  private static @Nullable String text(XMLStreamReader xml) throws XMLStreamException {
    String text = xml.getElementText().strip();
    return text.isEmpty() ? null : text;
  }
}
