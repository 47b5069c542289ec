package dev.pressport.plugin;

import java.util.List;
import java.util.ServiceLoader;

/** The plugins on the class path. */
public final class Plugins {
  private static final List<Plugin> ALL =
      ServiceLoader.load(Plugin.class).stream().map(ServiceLoader.Provider::get).toList();

  private static final ClassValue<List<PluginPart>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<PluginPart> computeValue(Class<?> kind) {
          return ALL.stream()
              .flatMap(plugin -> plugin.parts().stream())
              .filter(kind::isInstance)
              .toList();
        }
      };

  private Plugins() {}

  /** All plugins, in the order in which they are presented. */
  public static List<Plugin> all() {
    return ALL;
  }

  /** Returns what all plugins contribute of one kind, in their order. */
  @SuppressWarnings("unchecked")
  public static <P extends PluginPart> List<P> parts(Class<P> kind) {
    return (List<P>) PARTS.get(kind);
  }
}
