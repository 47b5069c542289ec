package dev.pressport.html.block;

import dev.pressport.block.Block;
import dev.pressport.html.BlockHtml;
import dev.pressport.html.Body;
import dev.pressport.html.Html;
import dev.pressport.model.Ref;
import dev.pressport.model.Term;
import java.util.ArrayList;
import java.util.List;

/** The terms of the entry in one taxonomy. */
public final class PostTerms implements BlockHtml {

  @Override
  public String name() {
    return "core/post-terms";
  }

  @Override
  public String render(Block block, Body body) {
    String taxonomy = Body.attributes(block).get("term").filled();
    String separator = Body.attributes(block).get("separator").string();
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
            + String.join(separator == null ? ", " : Html.stored(separator), names)
            + "</div>";
  }
}
