package dev.pressport.menu;

import dev.pressport.block.BlockParser;
import dev.pressport.model.Menu;
import dev.pressport.model.MenuItem;
import dev.pressport.model.MenuTarget;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.Part;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.text.HtmlEntities;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the menus of a site. */
public final class Menus {
  private static final String MENU = "nav_menu";
  private static final String NAVIGATION = "wp_navigation";

  private Menus() {}

  /** The menus that visitors can see, as {@link SiteIndex#menus()} describes. */
  public static List<Menu> of(SiteIndex index) {
    List<TermOutline> terms = new ArrayList<>();
    index.forEachTerm(
        term -> {
          if (term.key().taxonomy().equals(MENU)) {
            terms.add(term);
          }
        });
    List<Menu> menus = new ArrayList<>();
    for (TermOutline term : terms) {
      menus.add(
          new Menu(
              "classic",
              term.id(),
              term.key().slug(),
              HtmlEntities.decode(term.name()),
              null,
              ClassicTree.of(term.key(), index)));
    }
    for (long id : index.children(NAVIGATION, 0)) {
      published(id, index).ifPresent(part -> menus.add(blockMenu(part, index)));
    }
    return menus;
  }

  private static Optional<Part> published(long id, SiteIndex index) {
    return index.part(id).filter(part -> part.outline().status().equals("publish"));
  }

  private static Menu blockMenu(Part part, SiteIndex index) {
    String body = part.body();
    return new Menu(
        "block",
        part.outline().id(),
        part.outline().slug(),
        part.outline().title(),
        List.of(),
        body == null ? List.of() : itemsOfBlocks(body, index));
  }

  /** Returns whether an item leads to an entry that is not published, so that it is not shown. */
  public static boolean leadsToUnpublished(MenuTarget target, SiteIndex index) {
    return target.kind().equals("post")
        && target.id() != null
        && index
            .entry(target.id())
            .filter(entry -> !index.status(entry).equals("publish"))
            .isPresent();
  }

  /** The items in the body of a {@code wp_navigation}. */
  public static List<MenuItem> itemsOfBlocks(String body, SiteIndex index) {
    return new NavigationBlocks(index).items(BlockParser.parse(body));
  }
}
