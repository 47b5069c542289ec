package dev.pressport.export.site;

import dev.pressport.model.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers the names and addresses of terms and authors as their pages are written. */
final class TermNames {
  private final SiteAddress address;
  private final SiteFormat format;
  private final Map<String, Map<String, Value>> folders = new LinkedHashMap<>();

  TermNames(SiteAddress address, SiteFormat format) {
    this.address = address;
    this.format = format;
  }

  /** Takes the page of a term or author; leaves others. */
  void add(SitePage page) {
    boolean named = page.kind() == SitePage.Kind.TERM || page.kind() == SitePage.Kind.AUTHOR;
    if (named && format.needsTermNames()) {
      int slash = page.file().lastIndexOf('/');
      FrontMatter facts = new FrontMatter().text("name", page.title());
      facts.text("url", address.link(page.path()));
      if (!format.hasPages(page.kind())) {
        facts.text("description", page.body().strip());
        facts.value("website", page.facts().entries().getOrDefault("website", Value.NULL));
      }
      folders
          .computeIfAbsent(page.file().substring(0, slash), folder -> new LinkedHashMap<>())
          .putIfAbsent(page.file().substring(slash + 1), facts.dict());
    }
  }

  /** Returns all names, by folder and key. */
  Value.Dict all() {
    Map<String, Value> all = new LinkedHashMap<>();
    folders.forEach((folder, terms) -> all.put(folder, new Value.Dict(terms)));
    return new Value.Dict(all);
  }
}
