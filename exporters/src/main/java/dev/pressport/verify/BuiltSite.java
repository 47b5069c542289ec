package dev.pressport.verify;

import java.io.IOException;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The new site in a folder that a generator built. */
final class BuiltSite implements NewSite {
  private static final int MOST_REDIRECTS = 5;

  private final BuiltFolder folder;
  private final Redirects redirects;

  BuiltSite(BuiltFolder folder, Redirects redirects) {
    this.folder = folder;
    this.redirects = redirects;
  }

  @Override
  public SitePaths paths() {
    return folder.paths();
  }

  @Override
  public boolean has(String path) {
    return folder.file(path) != null;
  }

  @Override
  public Arrival open(String address) throws IOException {
    String path = address;
    for (int followed = 0; followed <= MOST_REDIRECTS; followed++) {
      Path file = path.contains("?") ? null : folder.file(path);
      Document page = file == null || !BuiltFolder.isPage(file) ? null : Page.of(file);
      if (file != null && page == null) {
        return Arrival.none(followed, path, "");
      }
      String goal = page == null ? redirects.goal(path) : refresh(page);
      if (goal == null) {
        return page == null
            ? Arrival.none(followed, path, path.contains("?") ? "no redirect" : "no file")
            : new Arrival(followed, path, page, "");
      }
      String next = folder.paths().goal(goal, path).inside();
      if (next == null) {
        return Arrival.none(followed + 1, path, "redirects to " + goal);
      }
      path = next;
    }
    return Arrival.none(MOST_REDIRECTS, path, "too many redirects");
  }

  /** The address that a page only sends visitors to, as Hugo's aliases do; null for none. */
  static @Nullable String refresh(Document page) {
    for (Element meta : page.select("meta[http-equiv]")) {
      if (meta.attr("http-equiv").equalsIgnoreCase("refresh")) {
        String goal = PageLinks.refresh(meta);
        if (!goal.isEmpty()) {
          return goal;
        }
      }
    }
    return null;
  }

  @Override
  public void close() {}
}
