package dev.pressport.export.ghost;

import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.html.Titles;
import dev.pressport.model.Site;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.settings.SiteOptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The settings of the site that Ghost imports. */
final class GhostSettings {
  /** Ghost's menus are flat lists, and a setting has 65,535 bytes. */
  private static final int MOST_ITEMS = 100;

  private static final int LONGEST_ITEM = 300;
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

  private final CmsRequest request;
  private final GhostPosts posts;

  GhostSettings(CmsRequest request, GhostPosts posts) {
    this.request = request;
    this.posts = posts;
  }

  /** Returns the rows of the table. */
  List<Value.Dict> rows(Value.Array menus, String css) {
    Site site = request.export().site();
    SiteOptions options = SiteOptions.of(site);
    List<Value.Dict> rows = new ArrayList<>();
    add(rows, "title", Limits.SITE_TITLE.cut(Titles.plain(site.title())));
    add(rows, "description", Limits.SITE_DESCRIPTION.cut(Titles.plain(site.tagline())));
    add(rows, "timezone", Zone.of(site).id());
    add(rows, "locale", locale(site.language()));
    add(rows, "icon", file(options.value("site_icon").id()));
    add(rows, "logo", file(options.value("site_logo").id()));
    add(rows, "navigation", menu(menus, 0));
    add(rows, "secondary_navigation", menu(menus, 1));
    add(rows, "codeinjection_head", css.isEmpty() ? null : "<style>\n" + css + "\n</style>");
    return rows;
  }

  private static void add(List<Value.Dict> rows, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      rows.add(new Fields().put("key", key).put("value", value).dict());
    }
  }

  private @Nullable String file(@Nullable Long id) {
    return id == null || !request.plan().takes(id) ? null : posts.file(id).orElse(null);
  }

  private static @Nullable String locale(@Nullable String language) {
    if (language == null) {
      return null;
    }
    String tag = language.replace('_', '-');
    String first = tag.substring(0, (tag + "-").indexOf('-')).toLowerCase(Locale.ROOT);
    return tag.equals("pt-BR") ? tag : LANGUAGE.matcher(first).matches() ? first : null;
  }

  private @Nullable String menu(Value.Array menus, int number) {
    if (number >= menus.items().size()) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    flatten(menus.items().get(number), items);
    return items.isEmpty()
        ? null
        : new String(JsonArrayFile.bytes(new Value.Array(items)), StandardCharsets.UTF_8);
  }

  private void flatten(Value of, List<Value> flat) {
    if (!(of instanceof Value.Dict dict)
        || !(dict.entries().get("items") instanceof Value.Array items)) {
      return;
    }
    for (Value item : items.items()) {
      String url = string(item, "url");
      if (url != null && flat.size() < MOST_ITEMS && url.length() <= LONGEST_ITEM) {
        String label = string(item, "name");
        flat.add(
            new Fields().put("label", label == null ? url : label).put("url", within(url)).dict());
      }
      flatten(item, flat);
    }
  }

  private String within(String url) {
    String base = request.plan().site().address().base();
    return url.startsWith(base + "/") ? url.substring(base.length()) : url;
  }

  private static @Nullable String string(Value item, String key) {
    return item instanceof Value.Dict dict
            && dict.entries().get(key) instanceof Text text
            && text.inline()
        ? text.string()
        : null;
  }
}
