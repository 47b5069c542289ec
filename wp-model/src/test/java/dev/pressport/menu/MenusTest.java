package dev.pressport.menu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.MenuTarget;
import dev.pressport.posttype.NavMenuItem.NavMenuItemDetails;
import dev.pressport.source.MappedSite;
import dev.pressport.source.TestRow;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MenusTest {

  private static TestRow item(long id, long above, int order) {
    return TestRow.entry("nav_menu_item", id)
        .column("post_title", "Item " + id)
        .column("menu_order", Integer.toString(order))
        .in("nav_menu", "main")
        .meta("_menu_item_type", "custom")
        .meta("_menu_item_object_id", Long.toString(id))
        .meta("_menu_item_menu_item_parent", Long.toString(above));
  }

  private static TestRow main() {
    return TestRow.term("nav_menu", 2, "main", "Main &amp; more");
  }

  private static String shape(List<MenuItem> items) {
    StringBuilder shape = new StringBuilder();
    for (MenuItem item : items) {
      shape.append(String.valueOf(item.label()).replace("Item ", ""));
      if (!item.children().isEmpty()) {
        shape.append('(').append(shape(item.children())).append(')');
      }
      shape.append(' ');
    }
    return shape.toString().strip();
  }

  @Test
  void ordersTheTreeByPositionWhateverTheOrderOfTheRows() {
    MappedSite site =
        MappedSite.of(item(3, 1, 3), item(2, 0, 4), item(4, 1, 2), main(), item(1, 0, 1));
    Menu menu = site.index().menus().get(0);
    assertThat(menu.name()).isEqualTo("Main & more");
    assertThat(menu.id()).isEqualTo(2);
    assertThat(shape(menu.items())).isEqualTo("1(4 3) 2");
    assertThat(site.details(1, NavMenuItemDetails.class).childItemIds()).containsExactly(4L, 3L);
  }

  @Test
  void putsOrphansAndLoopsAtTheRoot() {
    MappedSite site =
        MappedSite.of(main(), item(1, 99, 1), item(2, 3, 2), item(3, 2, 3), item(4, 4, 4));
    assertThat(shape(site.index().menus().get(0).items())).isEqualTo("1 2(3) 4");
    assertThat(site.problemsOf(1)).containsExactly("menu-parent-missing");
  }

  @Test
  void standsItemsThatLieVeryDeep() {
    List<TestRow> rows = new ArrayList<>(List.of(main()));
    for (int id = 1; id <= 5000; id++) {
      rows.add(item(id, id - 1, id));
    }
    MappedSite site = MappedSite.of(rows.toArray(TestRow[]::new));
    assertThat(count(site.index().menus().get(0).items())).isEqualTo(5000);
  }

  private static int count(List<MenuItem> items) {
    return items.stream().mapToInt(item -> 1 + count(item.children())).sum();
  }

  @Test
  void showsPublishedItemsOnly() {
    MappedSite site =
        MappedSite.of(main(), item(1, 0, 1), item(2, 0, 2).column("post_status", "draft"));
    assertThat(shape(site.index().menus().get(0).items())).isEqualTo("1");
  }

  @Test
  void namesAnItemAfterWhatItLeadsTo() {
    MappedSite site =
        MappedSite.of(
            main(),
            TestRow.term("category", 4, "news", "News &amp; views"),
            TestRow.entry("page", 8)
                .named("About", "about")
                .column("link", "https://s.example/about/"),
            item(1, 0, 1)
                .column("post_title", "")
                .meta("_menu_item_classes", "a:1:{i:0;s:0:\"\";}")
                .meta("_menu_item_object", "page"),
            TestRow.entry("nav_menu_item", 2)
                .in("nav_menu", "main")
                .column("menu_order", "2")
                .body(" ")
                .meta("_menu_item_type", "post_type")
                .meta("_menu_item_object", "page")
                .meta("_menu_item_object_id", "8")
                .meta("_menu_item_target", "_blank")
                .meta("_menu_item_xfn", "me friend")
                .meta("_menu_item_classes", "a:2:{i:0;s:1:\"a\";i:1;s:1:\"b\";}"),
            TestRow.entry("nav_menu_item", 3)
                .in("nav_menu", "main")
                .column("menu_order", "3")
                .meta("_menu_item_type", "taxonomy")
                .meta("_menu_item_object", "category")
                .meta("_menu_item_object_id", "4"));
    List<MenuItem> items = site.index().menus().get(0).items();
    assertThat(items.get(1))
        .isEqualTo(
            new MenuItem(
                2L,
                "About",
                null,
                null,
                new MenuTarget("post", "page", 8L, "https://s.example/about/", "About", "about"),
                true,
                List.of("me", "friend"),
                List.of("a", "b"),
                List.of()));
    assertThat(items.get(2).label()).isEqualTo("News & views");
    NavMenuItemDetails details = site.details(2, NavMenuItemDetails.class);
    assertThat(details.label()).isNull();
    assertThat(details.labelInherited()).isTrue();
    assertThat(details.description()).isNull();
    assertThat(details.target().slug()).isEqualTo("about");
  }

  @Test
  void readsTheItemsOfABlockMenuThroughTheirWrappers() {
    MappedSite site =
        MappedSite.of(
            TestRow.entry("page", 8)
                .named("About", "about")
                .column("link", "https://s.example/new/"),
            TestRow.entry("wp_navigation", 5)
                .named("Header", "header")
                .body(
                    "<!-- wp:home-link {\"label\":\"Home\"} /--><!-- wp:group --><div>"
                        + "<!-- wp:navigation-submenu {\"type\":\"page\",\"id\":8,"
                        + "\"url\":\"/stale/\",\"kind\":\"post-type\"} -->"
                        + "<!-- wp:page-list {\"parentPageID\":8} /-->"
                        + "<!-- /wp:navigation-submenu --></div><!-- /wp:group -->"
                        + "<!-- wp:navigation-link {\"label\":\"X\",\"url\":\"https://x.example\"} /-->"),
            TestRow.entry("wp_navigation", 6).column("post_status", "draft"));
    List<Menu> menus = site.index().menus();
    assertThat(menus).hasSize(1);
    List<MenuItem> items = menus.get(0).items();
    assertThat(items)
        .extracting(item -> item.target().kind())
        .containsExactly("home", "post", "custom");
    assertThat(items.get(1).target().url()).isEqualTo("https://s.example/new/");
    assertThat(items.get(1).label()).isEqualTo("About");
    assertThat(items.get(1).children())
        .extracting(item -> item.target().kind())
        .containsExactly("pageList");
    assertThat(items.get(1).children().get(0).target().id()).isEqualTo(8);
  }
}
