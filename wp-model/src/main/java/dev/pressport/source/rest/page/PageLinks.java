package dev.pressport.source.rest.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The links of a page. */
public final class PageLinks {
  private static final int MOST = 5_000;

  private PageLinks() {}

  /** Returns the addresses that a page links to, in their order, without fragments. */
  public static Set<String> of(Path file, String address) throws IOException {
    Set<String> links = new LinkedHashSet<>();
    try (InputStream in = Files.newInputStream(file)) {
      for (Element link : Jsoup.parse(in, null, address).select("a[href]")) {
        String target = link.absUrl("href").replaceFirst("#.*", "");
        if (!target.isEmpty() && links.size() < MOST) {
          links.add(target);
        }
      }
    }
    return links;
  }
}
