package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The categories, or terms of another taxonomy, that have entries. */
final class Categories implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String taxonomy = attributes.get("taxonomy").filled();
    boolean counts = attributes.get("showPostCounts").isTrue();
    List<TermOutline> terms = new ArrayList<>();
    for (Term.Key key : body.terms(taxonomy == null ? "category" : taxonomy)) {
      body.index().term(key).ifPresent(terms::add);
    }
    terms.sort(Comparator.comparing(TermOutline::name).thenComparing(term -> term.key().slug()));
    StringBuilder html = new StringBuilder("<ul class=\"wp-block-categories\">");
    for (TermOutline term : terms) {
      html.append("<li class=\"cat-item\">")
          .append(body.linkTo(new Ref.ToTerm(term.key()), Html.stored(term.name())));
      html.append(counts ? " (" + body.publishedEntries().count(term.key()) + ")" : "")
          .append("</li>");
    }
    return html.append("</ul>").toString();
  }
}
