package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.render.CurrentEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A link to the entry that was published after or before. */
final class PostNavigationLink implements BlockHtml {
  @Override
  public @Nullable String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    boolean next = !"previous".equals(attributes.get("type").filled());
    EntryOutline entry = body.index().entry(body.subject().id()).orElse(null);
    if (entry == null || !entry.status().equals("publish")) {
      return "";
    }
    List<Long> newest = body.publishedEntries().newest(entry.type());
    int at = newest.indexOf(entry.id());
    if (at < 0) {
      return null;
    }
    List<Long> others =
        new ArrayList<>(next ? newest.subList(0, at) : newest.subList(at + 1, newest.size()));
    if (next) {
      Collections.reverse(others);
    }
    EntryOutline neighbour = first(others, entry, attributes.get("taxonomy").filled(), body);
    return "<div class=\"post-navigation-link-"
        + (next ? "next" : "previous")
        + " wp-block-post-navigation-link\">"
        + (neighbour == null ? "" : link(body.subject(neighbour), next, attributes))
        + "</div>";
  }

  /** The first that has a term in common with an entry, when it needs one of a taxonomy. */
  private static @Nullable EntryOutline first(
      List<Long> ids, EntryOutline entry, @Nullable String taxonomy, Body body) {
    Set<Term.Key> wanted = new HashSet<>(entry.terms());
    wanted.removeIf(term -> !term.taxonomy().equals(taxonomy));
    for (long id : ids) {
      EntryOutline other = body.index().entry(id).orElse(null);
      boolean fits =
          other != null && (taxonomy == null || other.terms().stream().anyMatch(wanted::contains));
      if (fits) {
        return other;
      }
      if (!body.repeat()) {
        return null;
      }
    }
    return null;
  }

  /**
   * Returns a link like get_adjacent_post_link() of link-template.php, with the block's attributes.
   */
  private static String link(CurrentEntry neighbour, boolean next, LooseValue attributes) {
    String own = attributes.get("label").filled();
    String label = own == null ? null : Html.stored(own);
    if (!attributes.get("showTitle").isTrue()) {
      return Html.link(neighbour.url(), label == null ? next ? "Next" : "Previous" : label);
    }
    if (attributes.get("linkLabel").isTrue()) {
      String before = label == null ? next ? "Next:" : "Previous:" : label;
      return Html.link(neighbour.url(), span(before) + " " + neighbour.titleHtml());
    }
    return (label == null ? "" : span(label) + " ") + neighbour.titleLink();
  }

  private static String span(String label) {
    return "<span class=\"post-navigation-link__label\">" + label + "</span>";
  }
}
