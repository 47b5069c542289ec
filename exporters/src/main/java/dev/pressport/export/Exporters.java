package dev.pressport.export;

import dev.pressport.text.NearestName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;

/** The targets on the class path. */
public final class Exporters {
  private Exporters() {}

  /** Returns all exporters, by id. */
  public static List<Exporter> all() {
    return ServiceLoader.load(Exporter.class).stream()
        .map(ServiceLoader.Provider::get)
        .sorted(Comparator.comparing(Exporter::id))
        .toList();
  }

  /**
   * The target with this id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Exporter get(String id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no target " + id));
  }

  /** The target with this id, if there is one. */
  public static Optional<Exporter> find(String id) {
    return all().stream().filter(exporter -> exporter.id().equals(id)).findFirst();
  }

  /** Returns the target that is meant by a name which is not an id; empty when none is near. */
  public static Optional<Exporter> nearest(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return find(small)
        .or(() -> all().stream().filter(known -> known.otherNames().contains(small)).findFirst())
        .or(
            () ->
                NearestName.to(name, all().stream().map(Exporter::id).toList())
                    .map(Exporters::get));
  }
}
