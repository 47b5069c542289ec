package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.text.Collation;
import java.util.Comparator;
import java.util.List;

/** The terms that most entries have, by name. */
final class TagCloud implements BlockHtml {
  private static final int USUAL = 45;

  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String taxonomy = attributes.get("taxonomy").filled();
    boolean counts = attributes.get("showTagCounts").isTrue();
    Long most = attributes.get("numberOfTags").id();
    List<String> names =
        body.terms(taxonomy == null ? "post_tag" : taxonomy).stream()
            .sorted(
                Comparator.comparingInt((Term.Key key) -> body.publishedEntries().count(key))
                    .reversed())
            .limit(most == null ? USUAL : most)
            .flatMap(key -> body.index().term(key).stream())
            .sorted(Comparator.comparing(TermOutline::name, Collation.ORDER))
            .map(
                term ->
                    "<span class=\"tag-cloud-link\">"
                        + body.linkTo(new Ref.ToTerm(term.key()), Html.stored(term.name()))
                        + (counts ? " (" + body.publishedEntries().count(term.key()) + ")" : "")
                        + "</span>")
            .toList();
    return "<p class=\"wp-block-tag-cloud\">" + String.join(" ", names) + "</p>";
  }
}
