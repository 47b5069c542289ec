package dev.pressport.source.join;

import dev.pressport.source.ContentSource;
import dev.pressport.source.Limitation;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpenSites;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Locations of one site by the kinds of sources that read them. */
public final class SourceGroups {
  /**
   * The source of finished items, which have no fields that could be joined with those of others.
   */
  private static final String FINISHED = "json";

  /** Reads one location at a time. */
  private static final String RECORDING = "rest";

  /** The source that refuses files of other addresses, whatever the user states. */
  private static final String EXPORT_FILE = "wxr";

  private final List<Group> groups;

  /** The locations that one source reads together. */
  private record Group(ContentSource source, List<Location> locations) {}

  private SourceGroups(List<Group> groups) {
    this.groups = List.copyOf(groups);
  }

  /**
   * Looks at locations, of which there is at least one. Parts of a backup, such as an archive of
   * the uploads, belong to the dump or export file beside them.
   *
   * @throws SourceUnreadable when no source reads one of them
   */
  public static SourceGroups of(List<? extends Location> locations) throws IOException {
    Map<String, Group> groups = new LinkedHashMap<>();
    Map<Location, SourceUnreadable> parts = new LinkedHashMap<>();
    for (Location location : locations) {
      Sources.Recognition recognition = Sources.recognize(location);
      if (recognition.refusal().isPresent()) {
        parts.put(location, recognition.refusal().get());
        continue;
      }
      ContentSource source = recognition.source();
      if (!groups.isEmpty() && source.id().equals(FINISHED) != groups.containsKey(FINISHED)) {
        throw new SourceUnreadable(
            JoinRefusal.JSON_WITH_OTHERS, location.name(), locations.get(0).name());
      }
      String key = source.id().equals(RECORDING) ? RECORDING + groups.size() : source.id();
      groups
          .computeIfAbsent(key, id -> new Group(source, new ArrayList<>()))
          .locations()
          .add(location);
    }
    for (Map.Entry<Location, SourceUnreadable> part : parts.entrySet()) {
      groups.values().stream()
          .filter(group -> group.source().takesParts())
          .findFirst()
          .orElseThrow(part::getValue)
          .locations()
          .add(part.getKey());
    }
    return new SourceGroups(List.copyOf(groups.values()));
  }

  /** The ids of the sources, joined by {@code +}. */
  public String id() {
    return groups.stream()
        .map(group -> group.source().id())
        .distinct()
        .collect(Collectors.joining("+"));
  }

  /** Returns the limitations that all of them share. */
  public List<Limitation> limitations() {
    List<Limitation> limitations = new ArrayList<>(groups.get(0).source().limitations());
    groups.forEach(group -> limitations.retainAll(group.source().limitations()));
    return limitations;
  }

  /** Returns whether one of them has an option. */
  public boolean knows(String option) {
    return groups.stream()
        .flatMap(group -> group.source().options().stream())
        .anyMatch(known -> known.name().equals(option));
  }

  /**
   * Opens them as one site.
   *
   * @param request what is asked of each; its locations are not looked at
   * @param sameSite further hosts, or addresses, at which the site could be found
   * @throws SourceUnreadable when they cannot be read after all, or are of different sites
   */
  public OpenSite open(SourceRequest request, Set<String> sameSite) throws IOException {
    List<Group> apart = sameSite.isEmpty() ? groups : apart();
    if (apart.size() == 1) {
      return open(apart.get(0), request, request.workFolder(), request.keptFolder());
    }
    List<OpenSite> sites = new ArrayList<>();
    boolean joined = false;
    try {
      for (Group group : apart) {
        String name = "source-" + sites.size();
        Path work = Files.createDirectories(request.workFolder().resolve(name));
        sites.add(open(group, request, work, request.keptFolder().resolve(name)));
      }
      Path folder = request.workFolder().resolve("joined");
      OpenSite site = JoinedSite.of(sites, folder, sameSite, request.progress());
      joined = true;
      return site;
    } finally {
      if (!joined) {
        for (OpenSite site : sites) {
          site.close();
        }
      }
    }
  }

  /**
   * Opens them with all the sites that they hold.
   *
   * @return empty when there is only ever one: several kinds of sources are joined to one site
   * @throws SourceUnreadable when they cannot be read after all
   */
  public Optional<OpenSites> openAll(SourceRequest request) throws IOException {
    return groups.size() == 1 ? groups.get(0).source().openAll(request) : Optional.empty();
  }

  /** The same with each export file by itself. */
  private List<Group> apart() {
    return groups.stream()
        .flatMap(
            group ->
                group.source().id().equals(EXPORT_FILE)
                    ? group.locations().stream()
                        .map(location -> new Group(group.source(), List.of(location)))
                    : Stream.of(group))
        .toList();
  }

  private static OpenSite open(Group group, SourceRequest request, Path work, Path kept)
      throws IOException {
    ContentSource source = group.source();
    return source.open(
        request
            .in(group.locations(), work, kept)
            .withOptions(request.options().only(source.options())));
  }
}
