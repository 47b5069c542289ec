package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.TermOutline;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.text.Collation;
import java.util.Comparator;
import java.util.List;

/** The terms of the entry in one taxonomy. */
final class PostTerms implements BlockHtml {
  @Override
  public String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String taxonomy = attributes.get("term").filled();
    if (taxonomy == null || !body.opensTaxonomy(taxonomy)) {
      return "";
    }
    String separator = attributes.get("separator").string();
    List<String> names =
        body.subject().terms().stream()
            .filter(term -> term.taxonomy().equals(taxonomy))
            .flatMap(term -> body.index().term(term).stream())
            .sorted(Comparator.comparing(TermOutline::name, Collation.ORDER))
            .map(term -> body.linkTo(new Ref.ToTerm(term.key()), Html.stored(term.name())))
            .toList();
    return names.isEmpty()
        ? ""
        : "<div class=\"wp-block-post-terms\">"
            + words(attributes.get("prefix"))
            + String.join(separator == null ? ", " : Html.stored(separator), names)
            + words(attributes.get("suffix"))
            + "</div>";
  }

  private static String words(LooseValue attribute) {
    String words = attribute.filled();
    return words == null ? "" : Html.stored(words);
  }
}
