package dev.pressport.plugin.elementor;

import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.PageBuilder;
import dev.pressport.render.PlainContent;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text and pictures of a page that was made with Elementor, in their order. */
public final class Elementor implements PageBuilder, ShortcodeFamily {
  private static final String DATA = "_elementor_data";

  @Override
  public String name() {
    return "Elementor";
  }

  @Override
  public String meta() {
    return DATA;
  }

  @Override
  public @Nullable String render(Body body) {
    Metas metas = body.entry().meta();
    Value stored = metas.first(DATA).orElse(Value.NULL);
    if (!metas.string("_elementor_edit_mode").filter("builder"::equals).isPresent()) {
      return null;
    }
    LooseValue elements = LooseValue.of(decoded(stored, body).orElse(stored));
    if (!elements.isArray()) {
      if (elements.filled() != null) {
        body.counted(RenderProblem.PAGE_BUILDER_UNREADABLE, name());
      }
      return null;
    }
    String page = ElementorElement.render(elements.list(), body);
    if (page.isBlank()) {
      return null;
    }
    boolean ofUnknownParts =
        body.hasCounted(RenderProblem.PAGE_BUILDER_PART)
            || body.hasCounted(RenderProblem.PAGE_BUILDER_PART_LOST);
    if (ofUnknownParts && PlainContent.of(body.entry()).saysMoreThan(page)) {
      body.recount(RenderProblem.PAGE_BUILDER_PART_LOST, RenderProblem.PAGE_BUILDER_PART);
      body.madeWith(name());
      return null;
    }
    return page;
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(
            Set.of("elementor-template"),
            true,
            (attributes, content, body) ->
                Widgets.library(LooseValue.of(Value.of(attributes.get("id", ""))).id(), body)));
  }

  /** JSON; some importers leave a backslash before each of its quotation marks. */
  static Optional<Value> decoded(Value stored, Body body) {
    if (!(stored instanceof Text text) || !text.inline() || !body.fits(text.length())) {
      return Optional.empty();
    }
    String json = text.string().strip();
    return PhpJson.decode(json)
        .or(
            () ->
                json.startsWith("[{\\\"")
                    ? PhpJson.decode(json.replaceAll("\\\\(.)", "$1"))
                    : Optional.empty());
  }
}
