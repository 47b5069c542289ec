package dev.pressport.plugin.elementor;

import dev.pressport.plugin.Plugin;
import dev.pressport.plugin.PluginPart;
import dev.pressport.posttype.UnmodelledType;
import java.util.List;

/** A plugin that adds widgets to Elementor, and perhaps a post type for its templates. */
abstract class AddOn implements Plugin {
  private final String slug;
  private final String name;
  private final List<String> types;

  AddOn(String slug, String name, String... types) {
    this.slug = slug;
    this.name = name;
    this.types = List.of(types);
  }

  @Override
  public final String slug() {
    return slug;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String signs() {
    return String.join(" ", types.stream().map(type -> "type:" + type).toList());
  }

  @Override
  public final String meaning() {
    return "text, links and pictures of its widgets are exported; their looks are lost";
  }

  @Override
  public final List<PluginPart> parts() {
    return types.stream()
        .<PluginPart>map(type -> new UnmodelledType(type).keeping("_elementor_data"))
        .toList();
  }
}
