package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import java.util.ArrayList;
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
    List<String> names = new ArrayList<>();
    for (Term.Key term : body.subject().terms()) {
      if (term.taxonomy().equals(taxonomy)) {
        body.index()
            .term(term)
            .ifPresent(
                known -> names.add(body.linkTo(new Ref.ToTerm(term), Html.stored(known.name()))));
      }
    }
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
