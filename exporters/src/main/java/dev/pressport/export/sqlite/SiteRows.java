package dev.pressport.export.sqlite;

import dev.pressport.acf.AcfSchema;
import dev.pressport.export.ExportRequest;
import dev.pressport.model.Link;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.MenuTarget;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.permalink.VisitorMenus;
import dev.pressport.problem.ItemProblems;
import dev.pressport.record.RecordValues;
import dev.pressport.redirect.RedirectRule;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of the site as a whole: its settings, menus, redirects and what plugins keep. */
final class SiteRows {
  private final ExportRequest request;
  private final SiteDatabase database;
  private long menuItems;

  SiteRows(ExportRequest request, SiteDatabase database) {
    this.request = request;
    this.database = database;
  }

  void write() throws IOException {
    settings();
    menus();
    redirects();
    plugins();
  }

  private void put(Table table, @Nullable Object... cells) throws IOException {
    database.insert(Row.of(table, cells));
  }

  private void settings() throws IOException {
    Site site = request.site();
    SiteOptions options = SiteOptions.of(site);
    put(Tables.SITE, "title", site.title());
    put(Tables.SITE, "tagline", site.tagline());
    put(Tables.SITE, "home", site.home());
    put(Tables.SITE, "siteurl", site.siteurl());
    put(Tables.SITE, "language", site.language());
    put(Tables.SITE, "generator", site.generator());
    put(Tables.SITE, "timezone", options.timezone());
    put(Tables.SITE, "permalinks", options.permalinks());
    put(Tables.SITE, "frontPageId", options.frontPageId());
    put(Tables.SITE, "postsPageId", options.postsPageId());
    put(Tables.SITE, "sticky", request.index().sticky().stream().sorted().toList());
    put(Tables.SITE, "theme", options.theme());
    put(Tables.SITE, "plugins", options.plugins());
    named(Tables.SITE_OPTIONS, options.typed().values());
    named(
        Tables.SITE_FIELDS,
        AcfSchema.of(request.index(), site)
            .read(site.fields(), new ItemProblems(null, "site", null))
            .values());
    List<Link> links = site.links();
    if (links != null) {
      for (Link link : links) {
        database.insert(new Row(Tables.BLOGROLL, Tables.LINK_PARTS.row(link)));
      }
    }
  }

  private void named(Table table, Map<String, Value> values) throws IOException {
    for (Map.Entry<String, Value> value : values.entrySet()) {
      boolean composed =
          value.getValue() instanceof Value.Array || value.getValue() instanceof Value.Dict;
      put(table, value.getKey(), value.getValue(), composed);
    }
  }

  private void menus() throws IOException {
    long key = 0;
    for (Menu menu : VisitorMenus.of(request.site(), request.index(), request.permalinks())) {
      put(Tables.MENUS, ++key, menu.kind(), menu.id(), menu.slug(), menu.name(), menu.locations());
      items(key, null, menu.items());
    }
  }

  private void items(long menu, @Nullable Long parent, List<MenuItem> items) throws IOException {
    int position = 0;
    for (MenuItem item : items) {
      long key = ++menuItems;
      MenuTarget target = item.target();
      boolean isTerm = target.kind().equals("term");
      put(
          Tables.MENU_ITEMS,
          key,
          menu,
          parent,
          position++,
          target.kind(),
          target.type(),
          isTerm ? null : target.id(),
          isTerm ? target.id() : null,
          target.url(),
          item.label(),
          item.title(),
          item.description(),
          item.openInNewTab(),
          item.rel(),
          item.classes());
      items(menu, key, item.children());
    }
  }

  private void redirects() throws IOException {
    int position = 0;
    for (RedirectRule rule : request.permalinks().redirectRules()) {
      put(
          Tables.REDIRECTS,
          position++,
          rule.plugin(),
          rule.written(),
          rule.status(),
          rule.to(),
          rule.obstacle());
    }
  }

  private void plugins() throws IOException {
    for (Map.Entry<String, List<Map<String, Value>>> table : request.site().tables().entrySet()) {
      int position = 0;
      for (Map<String, Value> row : table.getValue()) {
        put(Tables.PLUGIN_ROWS, table.getKey(), position++, RecordValues.of(row));
      }
    }
  }
}
