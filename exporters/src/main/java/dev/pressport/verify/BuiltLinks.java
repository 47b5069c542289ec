package dev.pressport.verify;

import dev.pressport.html.link.CssAddresses;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;

/** The check of the links of a built site. */
final class BuiltLinks {
  private static final int MOST_KNOWN = 200_000;

  private final BuiltFolder site;
  private final LinkCheck links = new LinkCheck();
  private final Map<String, Boolean> known = new HashMap<>();

  private BuiltLinks(BuiltFolder site) {
    this.site = site;
  }

  /** Checks all pages and style sheets. */
  static LinkCheck check(BuiltFolder site, VerifyProgress progress) throws IOException {
    BuiltLinks check = new BuiltLinks(site);
    List<Path> files = new ArrayList<>();
    site.forEach(
        file -> {
          if (BuiltFolder.isPage(file) || isStyleSheet(file)) {
            files.add(file);
          }
        });
    Collections.sort(files);
    long done = 0;
    for (Path file : files) {
      check.file(file);
      progress.checked(VerifyProgress.Stage.LINKS, ++done, files.size());
    }
    return check.links;
  }

  private static boolean isStyleSheet(Path file) {
    return file.toString().endsWith(".css");
  }

  private void file(Path file) throws IOException {
    String path = site.path(file);
    if (isStyleSheet(file)) {
      links.check(path, path, ofSheet(file), site.paths(), this::has);
    } else {
      Document page = Page.of(file);
      String base = site.paths().base(page, path);
      links.check(path, base, PageLinks.of(page), site.paths(), this::has);
    }
  }

  private static List<PageLinks.PageLink> ofSheet(Path file) throws IOException {
    List<PageLinks.PageLink> found = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      String css = new String(in.readNBytes(Page.MOST_BYTES), StandardCharsets.UTF_8);
      CssAddresses.forEach(css, address -> found.add(new PageLinks.PageLink(address, true)));
    }
    return found;
  }

  private boolean has(String path) {
    if (known.size() > MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(path, p -> site.file(p) != null);
  }
}
