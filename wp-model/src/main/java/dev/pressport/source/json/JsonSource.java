package dev.pressport.source.json;

import dev.pressport.option.Option;
import dev.pressport.source.ContentSource;
import dev.pressport.source.Limitation;
import dev.pressport.source.Location;
import dev.pressport.source.Match;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/**
 * The folder that an export to clean JSON wrote. Its rows are finished items, so that writing them
 * as clean JSON again changes no byte. Only {@code site.json} is required.
 */
public final class JsonSource implements ContentSource {
  /** More than other files below the folder can make another source of it. */
  private static final int NEARLY = 90;

  @Override
  public String id() {
    return "json";
  }

  @Override
  public List<Option<?>> options() {
    return List.of();
  }

  /** Returns none: the source of the export has set them already. */
  @Override
  public List<Limitation> limitations() {
    return List.of();
  }

  @Override
  public Optional<Match> recognize(Location location) throws IOException {
    Optional<Location.OnDisk> file = location.onDisk();
    return file.isPresent() ? recognize(file.get()) : Optional.empty();
  }

  private static Optional<Match> recognize(Location.OnDisk location) throws IOException {
    JsonFolder folder = new JsonFolder(location);
    if (!Files.isRegularFile(folder.site())) {
      return folder.items().isEmpty()
          ? Optional.empty()
          : Optional.of(Match.refused(NEARLY, JsonRefusal.JSON_UNFINISHED, location.name()));
    }
    try {
      long version = SiteFile.read(folder.site()).version();
      return Optional.of(
          version <= SiteFile.VERSION
              ? Match.sure()
              : Match.refused(
                  NEARLY, JsonRefusal.JSON_TOO_NEW, location.name(), Long.toString(version)));
    } catch (MalformedJsonException e) {
      return folder.items().isEmpty()
          ? Optional.empty()
          : Optional.of(Match.refused(NEARLY, JsonRefusal.JSON_BROKEN, location.name(), e.why()));
    }
  }

  @Override
  public OpenSite open(SourceRequest request) throws IOException {
    if (request.locations().size() > 1) {
      throw new SourceUnreadable(
          JsonRefusal.JSON_SEVERAL,
          request.locations().get(0).name(),
          request.locations().get(1).name());
    }
    JsonFolder folder = new JsonFolder(request.files().get(0));
    try {
      SiteFile site = SiteFile.read(folder.site());
      return new JsonSite(folder, site, request.workFolder(), request.maxValue());
    } catch (MalformedJsonException e) {
      throw new SourceUnreadable(JsonRefusal.JSON_BROKEN, folder.location().name(), e.why());
    }
  }
}
