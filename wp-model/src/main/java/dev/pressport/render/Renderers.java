package dev.pressport.render;

import dev.pressport.plugin.Plugins;
import dev.pressport.row.StoredTextFilter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * What has its own classes on the class path: blocks, shortcodes, widgets, page builders, filters,
 * pages.
 */
final class Renderers {
  private final Map<String, BlockHtml> blocks = new HashMap<>();
  private final Map<String, FamilyShortcode> shortcodes = new HashMap<>();
  private final Map<String, WidgetHtml> widgets = new HashMap<>();
  private final List<PageBuilder> builders = new ArrayList<>();
  private final List<StoredTextFilter> storedFilters = Plugins.parts(StoredTextFilter.class);
  private final Map<String, List<ContentFilter>> filters = new HashMap<>();
  private final Map<String, SinglePage> pages = new HashMap<>();

  Renderers() {
    ServiceLoader.load(BlockFamily.class).forEach(this::add);
    ServiceLoader.load(ShortcodeFamily.class).forEach(this::add);
    Plugins.parts(BlockFamily.class).forEach(this::add);
    Plugins.parts(ShortcodeFamily.class).forEach(this::add);
    Plugins.parts(WidgetFamily.class).forEach(family -> widgets.putAll(family.widgets()));
    builders.addAll(Plugins.parts(PageBuilder.class));
    List<ContentFilter> all = Plugins.parts(ContentFilter.class);
    all.stream()
        .flatMap(filter -> filter.types().stream())
        .distinct()
        .forEach(type -> filters.put(type, filters(all, type)));
    Plugins.parts(SinglePage.class)
        .forEach(page -> page.types().forEach(type -> pages.put(type, page)));
  }

  private void add(BlockFamily family) {
    blocks.putAll(family.blocks());
  }

  private void add(ShortcodeFamily family) {
    family.shortcodes().forEach(this::add);
  }

  private void add(FamilyShortcode shortcode) {
    shortcode.names().forEach(name -> shortcodes.merge(name, shortcode, Renderers::first));
  }

  /** Of a name that two plugins have, the first one that knows what to do with a shortcode. */
  private static FamilyShortcode first(FamilyShortcode one, FamilyShortcode other) {
    return new FamilyShortcode(
        one.names(),
        one.isLayout() || other.isLayout(),
        (attributes, content, body) -> {
          String html = one.html().render(attributes, content, body);
          return html == null ? other.html().render(attributes, content, body) : html;
        });
  }

  @Nullable BlockHtml block(String name) {
    return blocks.get(name);
  }

  @Nullable FamilyShortcode shortcode(String name) {
    return shortcodes.get(name);
  }

  @Nullable WidgetHtml widget(String kind) {
    return widgets.get(kind);
  }

  List<PageBuilder> builders() {
    return builders;
  }

  /** Returns a stored body as WordPress reads it. */
  String filtered(String stored) {
    String text = stored;
    for (StoredTextFilter filter : storedFilters) {
      text = filter.filter(text);
    }
    return text;
  }

  /** The filters of the contents of a post type. */
  List<ContentFilter> filters(String postType) {
    List<ContentFilter> known = filters.get(postType);
    return known == null ? filters.getOrDefault(ContentFilter.ANY, List.of()) : known;
  }

  private static List<ContentFilter> filters(List<ContentFilter> all, String postType) {
    return all.stream()
        .filter(
            filter ->
                filter.types().contains(postType) || filter.types().contains(ContentFilter.ANY))
        .toList();
  }

  /** The maker of the pages of a post type; null when the theme makes them. */
  @Nullable SinglePage page(String postType) {
    return pages.get(postType);
  }
}
