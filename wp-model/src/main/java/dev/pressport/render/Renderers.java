package dev.pressport.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** The blocks, shortcodes and page builders on the class path that have their own classes. */
final class Renderers {
  private final Map<String, BlockHtml> blocks = new HashMap<>();
  private final Map<String, FamilyShortcode> shortcodes = new HashMap<>();

  private final List<PageBuilder> builders = new ArrayList<>();

  Renderers() {
    ServiceLoader.load(PageBuilder.class).forEach(builders::add);
    ServiceLoader.load(BlockFamily.class).forEach(family -> blocks.putAll(family.blocks()));
    ServiceLoader.load(ShortcodeFamily.class)
        .forEach(family -> family.shortcodes().forEach(this::add));
  }

  private void add(FamilyShortcode shortcode) {
    shortcode.names().forEach(name -> shortcodes.put(name, shortcode));
  }

  @Nullable BlockHtml block(String name) {
    return blocks.get(name);
  }

  @Nullable FamilyShortcode shortcode(String name) {
    return shortcodes.get(name);
  }

  List<PageBuilder> builders() {
    return builders;
  }
}
