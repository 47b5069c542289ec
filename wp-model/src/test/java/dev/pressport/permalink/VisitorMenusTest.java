package dev.pressport.permalink;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.MenuItem;
import dev.pressport.model.Site;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VisitorMenusTest {
  private static final String HOME = "https://a.example";
  private static final Site SITE = new Site("A", null, HOME, HOME, null, null);

  private static TestRow page(long id, String slug, long parent) {
    return TestRow.entry("page", id)
        .named("Page " + slug, slug)
        .column("link", HOME + "/" + slug + "/")
        .column("post_parent", Long.toString(parent));
  }

  private static TestRow item(long id, String type, String object, String objectId) {
    return TestRow.entry("nav_menu_item", id)
        .column("menu_order", Long.toString(id))
        .in("nav_menu", "main")
        .meta("_menu_item_type", type)
        .meta("_menu_item_object", object)
        .meta("_menu_item_object_id", objectId);
  }

  private static List<MenuItem> items(MappedSite site) {
    Permalinks permalinks = Permalinks.of(SITE, site.index(), Set.of());
    return VisitorMenus.of(SITE, site.index(), permalinks).get(0).items();
  }

  private static String shape(List<MenuItem> items) {
    StringBuilder shape = new StringBuilder();
    for (MenuItem item : items) {
      shape.append(item.label());
      shape.append(item.children().isEmpty() ? "" : "(" + shape(item.children()) + ")");
      shape.append(", ");
    }
    return shape.toString();
  }

  @Test
  void itemsOfTermsAndArchivesHaveAddressesAndNames() {
    MappedSite site =
        MappedSite.of(
            TestRow.term("category", 4, "news", "News"),
            TestRow.term("nav_menu", 2, "main", "Main"),
            TestRow.entry("tool", 9).named("Saw", "saw").column("link", HOME + "/tools/saw/"),
            TestRow.entry("acf-post-type", 8)
                .body(
                    "a:3:{s:9:\"post_type\";s:4:\"tool\";s:6:\"labels\";a:1:{s:4:\"name\";"
                        + "s:8:\"Toolkits\";}s:11:\"has_archive\";b:1;}"),
            item(21, "taxonomy", "category", "4"),
            item(22, "post_type_archive", "tool", "-1"));
    List<MenuItem> items = items(site);
    assertThat(items).extracting(MenuItem::label).containsExactly("News", "Toolkits");
    assertThat(items.get(0).target().url()).isEqualTo(HOME + "/category/news/");
    assertThat(items.get(1).target().url()).startsWith(HOME + "/tool");
  }

  @Test
  void itemsOfUnpublishedEntriesAreLeftOutButNotWhatIsBelowThem() {
    MappedSite site =
        MappedSite.of(
            TestRow.term("nav_menu", 2, "main", "Main"),
            page(8, "secret", 0).column("post_status", "private"),
            page(9, "open", 0),
            item(21, "post_type", "page", "8"),
            item(22, "post_type", "page", "9").meta("_menu_item_menu_item_parent", "21"));
    assertThat(shape(items(site))).isEqualTo("Page open, ");
    assertThat(site.problemsOf(21)).containsExactly("menu-target-hidden");
    assertThat(site.problemsOf(22)).isEmpty();
  }

  @Test
  void pageListsAreNestedInTheOrderOfTheirPages() {
    MappedSite site =
        MappedSite.of(
            page(1, "b", 0),
            page(2, "a", 0),
            page(3, "first", 0).column("menu_order", "-1"),
            page(4, "below", 2),
            page(5, "draft", 2).column("post_status", "draft"),
            page(6, "lost", 5),
            page(7, "loop", 7),
            TestRow.entry("wp_navigation", 30)
                .named("Header", "header")
                .body(
                    "<!-- wp:navigation-link {\"label\":\"X\",\"kind\":\"post-type\",\"type\":"
                        + "\"page\",\"id\":5} /--><!-- wp:page-list /-->"));
    List<MenuItem> items = items(site);
    assertThat(items).extracting(item -> item.target().kind()).containsExactly("pageList");
    assertThat(shape(items.get(0).children()))
        .isEqualTo("Page first, Page a(Page below, ), Page b, ");
  }
}
