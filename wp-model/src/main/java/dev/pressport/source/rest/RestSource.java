package dev.pressport.source.rest;

import dev.pressport.option.Option;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.source.ContentSource;
import dev.pressport.source.Limitation;
import dev.pressport.source.Location;
import dev.pressport.source.Match;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRefusal;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.file.AcfJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The recording of a live site that a {@link Pull} made. */
public final class RestSource implements ContentSource {
  /** Whether the pages of a live site are read where its API does not provide their entries. */
  public static final Option<Boolean> FROM_PAGES =
      Option.flag("from-pages", "read pages that the REST API hides");

  @Override
  public String id() {
    return "rest";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(AcfJson.OPTION, FROM_PAGES);
  }

  /** Returns the types that no site's API provides. */
  static List<PostType> typesWithoutRoute() {
    return PostTypes.all().stream().filter(type -> !type.is(Trait.IN_REST)).toList();
  }

  @Override
  public List<Limitation> limitations() {
    List<Limitation> limitations = new ArrayList<>();
    for (PostType type : typesWithoutRoute()) {
      if (!PluginApi.mayHave(type.name())) {
        limitations.add(new Limitation(type.name(), type.label().toLowerCase(Locale.ROOT)));
      }
    }
    for (String part :
        List.of("custom fields that are not registered for the API", "old slugs", "most options")) {
      limitations.add(new Limitation(null, part));
    }
    return limitations;
  }

  @Override
  public Optional<Match> recognize(Location location) throws IOException {
    if (location instanceof Location.Address site) {
      return LiveSite.isAddress(site) ? Optional.of(Match.sure()) : Optional.empty();
    }
    Optional<Path> folder = location.onDisk().map(Location.OnDisk::path);
    return folder.isPresent() && Recording.isIn(folder.get())
        ? Recording.open(folder.get()).map(recording -> Match.sure())
        : Optional.empty();
  }

  /** Opens a recording; a live site is recorded first, in the kept folder. */
  @Override
  public OpenSite open(SourceRequest request) throws IOException {
    Location location = request.locations().get(0);
    if (request.locations().size() > 1) {
      throw new SourceUnreadable(
          RestRefusal.RECORDING_SEVERAL, location.name(), request.locations().get(1).name());
    }
    Path folder = folder(location, request);
    Recording recording =
        Recording.open(folder)
            .orElseThrow(
                () -> new SourceUnreadable(SourceRefusal.UNKNOWN_FORMAT, location.name(), ""));
    AcfJson acf = AcfJson.of(List.of(), request.options());
    return new RestSite(location.name(), recording, acf, request.workFolder(), request.maxValue());
  }

  private static Path folder(Location location, SourceRequest request) throws IOException {
    if (!(location instanceof Location.Address address)) {
      return request.files().get(0).path();
    }
    LiveSite.at(address.address())
        .fromPages(request.options().get(FROM_PAGES))
        .pull(request.keptFolder(), request.connection(), request.progress());
    return request.keptFolder();
  }
}
