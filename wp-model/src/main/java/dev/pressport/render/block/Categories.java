package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.TermTree;
import dev.pressport.text.Collation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The categories, or terms of another taxonomy, by name (blocks/categories.php). */
final class Categories implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String named = attributes.get("taxonomy").filled();
    String taxonomy = named == null ? "category" : named;
    if (!body.opensTaxonomy(taxonomy)) {
      return "";
    }
    Items items =
        new Items(
            body,
            TermTree.of(body),
            attributes.get("showPostCounts").isTrue(),
            attributes.get("showEmpty").isTrue(),
            attributes.get("showHierarchy").isTrue());
    TermTree tree = items.tree();
    List<Term.Key> terms = new ArrayList<>(tree.roots(taxonomy));
    if (!attributes.get("showOnlyTopLevel").isTrue() && !items.nested()) {
      terms = new ArrayList<>(tree.withDescendants(terms));
    }
    boolean below = items.nested() && !attributes.get("showOnlyTopLevel").isTrue();
    return "<ul class=\"wp-block-categories\">" + items.of(terms, below) + "</ul>";
  }

  /**
   * The items of the list.
   *
   * @param nested whether a term counts the entries of those below it
   */
  private record Items(Body body, TermTree tree, boolean counts, boolean empty, boolean nested) {
    private String of(List<Term.Key> keys, boolean below) {
      if (!body.enter()) {
        return "";
      }
      List<TermOutline> terms = new ArrayList<>();
      keys.forEach(key -> body.index().term(key).ifPresent(terms::add));
      terms.sort(
          Comparator.comparing(TermOutline::name, Collation.ORDER)
              .thenComparing(term -> term.key().slug()));
      StringBuilder html = new StringBuilder();
      for (TermOutline term : terms) {
        int all = nested ? count(term.key()) : body.publishedEntries().count(term.key());
        String items = below ? of(tree.children(term.key()), true) : "";
        if ((all > 0 || empty || !items.isEmpty()) && body.repeat()) {
          html.append("<li class=\"cat-item\">")
              .append(body.linkTo(new Ref.ToTerm(term.key()), Html.stored(term.name())))
              .append(counts ? " (" + all + ")" : "")
              .append(items.isEmpty() ? "" : "<ul class=\"children\">" + items + "</ul>")
              .append("</li>");
        }
      }
      body.leave();
      return html.toString();
    }

    private int count(Term.Key term) {
      return tree.withDescendants(List.of(term)).stream()
          .mapToInt(body.publishedEntries()::count)
          .sum();
    }
  }
}
