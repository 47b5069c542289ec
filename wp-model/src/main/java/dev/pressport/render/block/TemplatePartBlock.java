package dev.pressport.render.block;

import dev.pressport.block.Block;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.php.LooseValue;
import dev.pressport.render.BlockHtml;
import dev.pressport.render.Body;
import dev.pressport.settings.SiteOptions;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A part of a template that someone has changed; the others are in the files of the theme. */
final class TemplatePartBlock implements BlockHtml {
  private static final Pattern ELEMENT =
      Pattern.compile("header|footer|main|section|article|aside");

  @Override
  public @Nullable String render(Block block, Body body) {
    LooseValue attributes = Body.attributes(block);
    String slug = attributes.get("slug").filled();
    String theme = attributes.get("theme").filled();
    Long id =
        slug == null
            ? null
            : body.publishedEntries()
                .templatePart(theme == null ? SiteOptions.of(body.site()).theme() : theme, slug);
    if (id == null) {
      return null;
    }
    String element = element(attributes, body.index().entry(id).orElse(null));
    return "<"
        + element
        + " class=\"wp-block-template-part\">"
        + body.inlined(id, LooseValue.NONE)
        + "</"
        + element
        + ">";
  }

  /** Returns the element that the block names, else that of the place within the template. */
  private static String element(LooseValue attributes, @Nullable EntryOutline part) {
    String own = attributes.get("tagName").filled();
    if (own != null && ELEMENT.matcher(own).matches()) {
      return own;
    }
    return part == null
        ? "div"
        : part.terms().stream()
            .filter(term -> term.taxonomy().equals("wp_template_part_area"))
            .map(Term.Key::slug)
            .filter(area -> area.equals("header") || area.equals("footer"))
            .findFirst()
            .orElse("div");
  }
}
