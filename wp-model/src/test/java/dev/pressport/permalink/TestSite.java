package dev.pressport.permalink;

import dev.pressport.model.Site;
import dev.pressport.model.SiteFields;
import dev.pressport.model.Value;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A site of a few rows, for tests of its addresses. */
final class TestSite {
  private final String home;
  private String siteurl;
  private final List<TestRow> rows = new ArrayList<>();
  private final Map<String, Value> options = new LinkedHashMap<>();

  TestSite(String home) {
    this.home = home;
    siteurl = home;
  }

  TestSite siteurl(String url) {
    siteurl = url;
    return this;
  }

  TestSite option(String name, String value) {
    options.put(name, Value.of(value));
    return this;
  }

  TestSite option(String name, Map<String, Value> values) {
    options.put(name, new Value.Dict(values));
    return this;
  }

  TestSite row(TestRow row) {
    rows.add(row);
    return this;
  }

  /** A published entry at a path below the home. */
  TestSite entry(String type, long id, String slug, String path) {
    return row(published(type, id, slug, path));
  }

  TestRow published(String type, long id, String slug, String path) {
    return TestRow.entry(type, id).named("Title " + id, slug).column("link", home + path);
  }

  TestSite post(long id, String slug, String path) {
    return row(published("post", id, slug, path).column("post_date", "2024-01-31 11:00:00"));
  }

  Permalinks permalinks(String... sameSite) {
    MappedSite mapped = MappedSite.of(rows.toArray(TestRow[]::new));
    Site site =
        new Site("Site", null, home, siteurl, null, null, options, null, SiteFields.NONE, Map.of());
    return Permalinks.of(site, mapped.index(), Set.of(sameSite));
  }
}
