package dev.pressport.source.wxr;

import dev.pressport.model.Site;
import dev.pressport.source.OpenSite;
import dev.pressport.source.Problems;
import dev.pressport.source.RowReader;
import dev.pressport.source.file.Document;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The documents of one site. */
final class WxrSite implements OpenSite {
  private final Site site;
  private final List<Document> inputs;
  private final List<Origin> origins;
  private final Path workFolder;
  private final ItemReader.Limits limits;
  private int readings;

  WxrSite(
      Site site,
      List<Document> inputs,
      List<Origin> origins,
      Path workFolder,
      ItemReader.Limits limits) {
    this.site = site;
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
  public RowReader rows(Problems problems) {
    return new WxrRows(inputs, workFolder.resolve("reading-" + readings++), limits, problems);
  }

  @Override
  public void close() throws IOException {
    // Readings hold the files; there is nothing else that is open.
  }
}
