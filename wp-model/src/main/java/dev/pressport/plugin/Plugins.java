package dev.pressport.plugin;

import java.util.List;
import java.util.ServiceLoader;

/** The plugins on the class path. */
public final class Plugins {
  private static final List<Plugin> ALL =
      ServiceLoader.load(Plugin.class).stream().map(ServiceLoader.Provider::get).toList();

  private Plugins() {}

  /** All plugins, in the order in which they are presented. */
  public static List<Plugin> all() {
    return ALL;
  }

  /** Returns what all plugins contribute of one kind, in their order. */
  public static <P extends PluginPart> List<P> parts(Class<P> kind) {
    return ALL.stream()
        .flatMap(plugin -> plugin.parts().stream())
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }
}
