package dev.pressport.plugin.bricks;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.PageBuilder;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text and pictures of a page that was made with Bricks. */
final class BricksPages implements PageBuilder, ShortcodeFamily {
  static final String CONTENT = "_bricks_page_content_2";

  @Override
  public String name() {
    return "Bricks";
  }

  @Override
  public String meta() {
    return CONTENT;
  }

  @Override
  public @Nullable String render(Body body) {
    boolean ofWordPress =
        body.entry().meta().string("_bricks_editor_mode").filter("wordpress"::equals).isPresent();
    Value stored = body.entry().meta().first(CONTENT).orElse(Value.NULL);
    LooseValue elements = elements(stored, body);
    if (ofWordPress || !elements.isArray()) {
      if (!ofWordPress && elements.filled() != null) {
        body.counted(RenderProblem.PAGE_BUILDER_UNREADABLE, name());
      }
      return null;
    }
    String page = BricksElement.page(elements, body);
    return page.isBlank() ? null : page;
  }

  /** The elements, which some plugins store as JSON. */
  private static LooseValue elements(Value stored, Body body) {
    return stored instanceof Text text && text.inline() && body.fits(text.length())
        ? LooseValue.of(PhpJson.decode(text.string()).orElse(stored))
        : LooseValue.of(stored);
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(new FamilyShortcode(Set.of("bricks_template"), true, BricksPages::shortcode));
  }

  private static @Nullable String shortcode(
      ShortcodeAttributes attributes, String content, Body body) {
    Long id = IdText.parse(attributes.get("id", ""));
    return id == null ? null : template(id, body);
  }

  /** A template that pages show; empty for none. */
  static String template(@Nullable Long id, Body body) {
    return id == null
        ? ""
        : body.inlined(
            id,
            part -> part.meta().first(CONTENT).map(elements -> text(elements)).orElse(null),
            text ->
                body.index()
                    .part(id)
                    .map(part -> elements(part.meta().first(CONTENT).orElse(Value.NULL), body))
                    .map(elements -> BricksElement.page(elements, body))
                    .orElse(""));
  }

  /** A text as long as a template is, for its share of what a page may show of others. */
  private static String text(Value elements) {
    return elements.toString();
  }
}
