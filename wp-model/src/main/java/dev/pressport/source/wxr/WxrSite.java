package dev.pressport.source.wxr;

import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.problem.Problems;
import dev.pressport.source.OpenSite;
import dev.pressport.source.Richness;
import dev.pressport.source.RowReader;
import dev.pressport.source.Uploads;
import dev.pressport.source.file.AcfJson;
import dev.pressport.source.file.Document;
import dev.pressport.source.file.Documents;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The documents of one site. */
final class WxrSite implements OpenSite {
  private final Site site;
  private final List<Documents> found;
  private final AcfJson acf;
  private final List<Document> inputs;
  private final List<Origin> origins;
  private final Path workFolder;
  private final ItemReader.Limits limits;
  private int readings;

  /**
   * @param found in the locations
   * @param inputs those that are WXR
   */
  WxrSite(
      Site site,
      List<Documents> found,
      AcfJson acf,
      List<Document> inputs,
      List<Origin> origins,
      Path workFolder,
      ItemReader.Limits limits) {
    this.site = site;
    this.found = found;
    this.acf = acf;
    this.inputs = inputs;
    this.origins = origins;
    this.workFolder = workFolder;
    this.limits = limits;
  }

  @Override
  public Site site() {
    return site;
  }

  @Override
  public List<Origin> origins() {
    return origins;
  }

  @Override
  public List<Value.Dict> acfDefinitions() {
    return acf.definitions();
  }

  @Override
  public Optional<Uploads> uploads() {
    return Documents.uploads(found);
  }

  @Override
  public Richness richness() {
    return Richness.EXPORT;
  }

  @Override
  public RowReader rows(Problems problems) {
    found.forEach(documents -> documents.problems().forEach(problems::add));
    acf.tell(problems);
    return new WxrRows(inputs, workFolder.resolve("reading-" + readings++), limits, problems);
  }

  @Override
  public void close() throws IOException {
    Optional<Uploads> uploads = uploads();
    if (uploads.isPresent()) {
      uploads.get().close();
    }
  }
}
