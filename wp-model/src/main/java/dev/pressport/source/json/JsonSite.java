package dev.pressport.source.json;

import dev.pressport.model.Site;
import dev.pressport.problem.Problems;
import dev.pressport.source.OpenSite;
import dev.pressport.source.Richness;
import dev.pressport.source.RowReader;
import dev.pressport.source.Uploads;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One folder of clean JSON. */
final class JsonSite implements OpenSite {
  private final JsonFolder folder;
  private final SiteFile file;
  private final long bytes;
  private final @Nullable Uploads uploads;
  private final Path workFolder;
  private final long longest;
  private int readings;

  JsonSite(JsonFolder folder, SiteFile file, Path workFolder, long longest) throws IOException {
    this.folder = folder;
    this.file = file;
    this.bytes = folder.bytes();
    this.uploads = folder.media().orElse(null);
    this.workFolder = workFolder;
    this.longest = longest;
  }

  @Override
  public Site site() {
    return file.site();
  }

  @Override
  public List<Origin> origins() {
    return List.of(new Origin(folder.location().name(), "clean JSON", bytes));
  }

  /** Returns the files that an export with media copied beside the items. */
  @Override
  public Optional<Uploads> uploads() {
    return Optional.ofNullable(uploads);
  }

  @Override
  public Richness richness() {
    return Richness.DATABASE;
  }

  @Override
  public RowReader rows(Problems problems) throws IOException {
    Path work = workFolder.resolve("reading-" + readings++);
    return new JsonRows(folder, work, longest, file.sticky()::contains, problems);
  }

  @Override
  public void close() throws IOException {
    if (uploads != null) {
      uploads.close();
    }
  }
}
