package dev.pressport.verify;

import dev.pressport.Pressport;
import dev.pressport.WordPressSite;
import dev.pressport.html.Html;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A site as a generator builds it: a page for each of the old ones, with their HTML. */
record HandBuiltSite(Path folder, List<OldPage> pages) {

  static HandBuiltSite of(Path source, Path folder) throws IOException {
    List<OldPage> pages = new ArrayList<>();
    try (WordPressSite site = Pressport.open(source.toString())) {
      new OldPages(site).forEach(pages::add);
    }
    HandBuiltSite built = new HandBuiltSite(folder, pages);
    for (OldPage page : pages) {
      if (!page.path().contains("?") && !(page.isList() && Files.exists(built.file(page.path())))) {
        built.write(page.path(), html(page));
      }
    }
    return built;
  }

  private static String html(OldPage page) {
    String title = Html.escape(page.title() == null ? page.path() : page.title());
    String body = page.html() == null ? "" : page.html();
    return """
    <!doctype html><title>%s – Site</title><link rel="canonical" href="https://library.example/">
    <nav><a href="/">Home</a></nav><main><h1>%s</h1>%s</main><footer>Footer</footer>
    """
        .formatted(title, title, body);
  }

  Path file(String path) {
    return folder.resolve(path.substring(1)).resolve("index.html");
  }

  void write(String path, String html) throws IOException {
    Files.createDirectories(file(path).getParent());
    Files.writeString(file(path), html);
  }

  String read(String path) throws IOException {
    return Files.readString(file(path));
  }

  void replace(String path, String what, String with) throws IOException {
    String html = read(path);
    if (!html.contains(what)) {
      throw new AssertionError(path + " has no " + what);
    }
    write(path, html.replace(what, with));
  }
}
