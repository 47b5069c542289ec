package dev.pressport.plugin.beaverbuilder;

import dev.pressport.model.SiteIndex;
import dev.pressport.php.LooseValue;
import dev.pressport.render.Body;
import dev.pressport.render.FamilyShortcode;
import dev.pressport.render.PageBuilder;
import dev.pressport.render.PlainContent;
import dev.pressport.render.RenderProblem;
import dev.pressport.render.ShortcodeFamily;
import dev.pressport.shortcode.ShortcodeAttributes;
import dev.pressport.text.IdText;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text and pictures of the published layout of a page; drafts of it are left out. */
final class Layouts implements PageBuilder, ShortcodeFamily {
  private static final String DATA = "_fl_builder_data";
  private static final String TEMPLATE = "fl-builder-template";

  @Override
  public String name() {
    return "Beaver Builder";
  }

  @Override
  public String meta() {
    return DATA;
  }

  @Override
  public @Nullable String render(Body body) {
    if (!LooseValue.of(body.entry().meta(), "_fl_builder_enabled").isTrue()) {
      return null;
    }
    LooseValue nodes = LooseValue.of(body.entry().meta(), DATA);
    if (!nodes.isArray()) {
      if (nodes.filled() != null) {
        body.counted(RenderProblem.PAGE_BUILDER_UNREADABLE, name());
      }
      return null;
    }
    String page = Node.page(nodes, body);
    if (page.isBlank()) {
      return null;
    }
    boolean ofUnknownParts =
        body.hasCounted(RenderProblem.PAGE_BUILDER_PART)
            || body.hasCounted(RenderProblem.PAGE_BUILDER_PART_LOST);
    if (ofUnknownParts && PlainContent.of(body.entry(), "fl-builder/layout").saysMoreThan(page)) {
      body.recount(RenderProblem.PAGE_BUILDER_PART_LOST, RenderProblem.PAGE_BUILDER_PART);
      body.madeWith(name());
      return null;
    }
    return page;
  }

  @Override
  public List<FamilyShortcode> shortcodes() {
    return List.of(
        new FamilyShortcode(Set.of("fl_builder_insert_layout"), true, Layouts::template));
  }

  /** A saved layout, named by its id or slug. */
  private static @Nullable String template(
      ShortcodeAttributes attributes, String content, Body body) {
    Long id = IdText.parse(attributes.get("id", ""));
    String slug = attributes.get("slug", "");
    if (id != null) {
      return template(id, body);
    }
    for (long saved : body.index().children(TEMPLATE, 0)) {
      if (body.index().part(saved).filter(p -> p.outline().slug().equals(slug)).isPresent()) {
        return template(saved, body);
      }
    }
    return null;
  }

  private static String template(long id, Body body) {
    return body.inlined(id, SiteIndex.Part::body, saved -> page(id, saved, body));
  }

  private static String page(long id, String saved, Body body) {
    return body.index()
        .part(id)
        .map(part -> LooseValue.of(part.meta(), DATA))
        .filter(LooseValue::isArray)
        .map(nodes -> Node.page(nodes, body))
        .orElseGet(() -> body.rendered(saved));
  }
}
