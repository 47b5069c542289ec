package dev.pressport.export.strapi;

import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.strapi.Link.Target;
import dev.pressport.html.Titles;
import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import dev.pressport.settings.SiteOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows of what is no item: menus with their items, and the site itself. */
final class SiteRows {
  private final CmsRequest request;
  private final Types types;
  private final FieldConverter fields;
  private final List<RowData> rows = new ArrayList<>();
  private final Set<String> slugs = new HashSet<>();
  private long items;

  SiteRows(CmsRequest request, Types types, FieldConverter fields) {
    this.request = request;
    this.types = types;
    this.fields = fields;
  }

  /** Returns them all. */
  List<RowData> rows(Value.Array menus) {
    long number = 0;
    for (Value menu : menus.items()) {
      menu(++number, menu);
    }
    site();
    return List.copyOf(rows);
  }

  private RowData row(String type, String name, long number) {
    RowData row = new RowData(type, RowNumbers.document(request.content().uuid(name)), number);
    rows.add(row);
    return row;
  }

  private void menu(long number, Value menu) {
    String slug = Names.kebab(FieldValue.text(menu, "slug"));
    String unique = slug.isEmpty() || !slugs.add(slug) ? "menu-" + number : slug;
    slugs.add(unique);
    row(Types.MENU, "menu " + number + " " + unique, number)
        .put("name", FieldValue.text(menu, "name"))
        .put(Names.SLUG, unique)
        .put("locations", FieldValue.part(menu, "locations"));
    Target.Row self = new Target.Row(Types.MENU, number);
    items(menu, self, null, "item " + number);
  }

  private void items(Value owner, Target.Row menu, @Nullable Target parent, String path) {
    int place = 0;
    for (Value item :
        FieldValue.part(owner, "items") instanceof Value.Array array
            ? array.items()
            : List.<Value>of()) {
      place++;
      String name = path + "/" + place;
      RowData row =
          row(Types.MENU_ITEM, name, ++items)
              .put("name", FieldValue.text(item, "name"))
              .put("url", FieldValue.text(item, "url"))
              .put("title", FieldValue.text(item, "title"))
              .put(Names.ORDER, Value.of(place));
      Target self = new Target.Row(Types.MENU_ITEM, items);
      row.link(new Link(Types.MENU_ITEM, 0, "menu", 1, (int) items, menu));
      if (parent != null) {
        row.link(new Link(Types.MENU_ITEM, 0, Names.PARENT, 1, place, parent));
      }
      items(item, menu, self, name);
    }
  }

  private void site() {
    Site site = request.export().site();
    SiteOptions options = SiteOptions.of(site);
    RowData row =
        row(Types.SITE, "site", 1)
            .put("title", Titles.plain(site.title()))
            .put("tagline", Titles.plain(site.tagline()))
            .put(Names.LANGUAGE, site.language())
            .put("timezone", options.timezone())
            .put("home", site.home());
    Long front = options.frontPageId();
    Target page = front == null ? null : fields.entry(front);
    if (page != null) {
      row.link(new Link(Types.SITE, 0, "frontPage", 1, page));
      row.see(Seen.used(Types.SITE, page.type()));
    }
    ItemProblems problems = new ItemProblems(null, "site", null);
    Map<String, Value> values = new HashMap<>();
    request
        .content()
        .siteFields(problems)
        .forEach((field, value) -> values.put(field.name(), value));
    fields.add(types.site(), values, row, problems);
  }
}
