package dev.pressport.source.rest;

import dev.pressport.model.Site;
import dev.pressport.model.Value;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.source.OpenSite;
import dev.pressport.source.Richness;
import dev.pressport.source.RowReader;
import dev.pressport.source.file.AcfJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A site as its recording has it. */
final class RestSite implements OpenSite {
  private final String name;
  private final Recording recording;
  private final AcfJson acf;
  private final RecordedItems items;
  private final PluginItems ofPlugins;
  private final ShownBodies shown;
  private final RecordedPages pages;
  private final ApiSiteSettings facts;
  private final Site site;
  private final List<Problem> gaps;
  private final Path workFolder;
  private final long longest;
  private final long bytes;
  private int readings;

  RestSite(String name, Recording recording, AcfJson acf, Path workFolder, long longest)
      throws IOException {
    this.name = name;
    this.recording = recording;
    this.acf = acf;
    Catalogue catalogue = Catalogue.of(recording);
    this.items = RecordedItems.of(recording, catalogue);
    PluginApi api = PluginApi.of(recording);
    this.ofPlugins = PluginItems.of(recording, api);
    this.shown = ShownBodies.of(recording);
    this.pages = RecordedPages.of(recording, catalogue, items, ofPlugins, PageSource.of(recording));
    this.facts = new ApiSiteSettings(recording, catalogue, api);
    this.site = isClosed() ? pages.settings() : facts.site();
    this.gaps = RecordingGaps.of(name, recording, catalogue, items, api);
    this.workFolder = workFolder;
    this.longest = longest;
    this.bytes = Math.max(1, items.bytes() + ofPlugins.bytes());
  }

  @Override
  public Site site() {
    return site;
  }

  /** Returns whether the site provides no API, so that only its pages were read. */
  private boolean isClosed() {
    return recording.head().api() == null;
  }

  @Override
  public List<Origin> origins() {
    return List.of(new Origin(name, isClosed() ? "web pages" : "REST API", bytes));
  }

  @Override
  public List<Value.Dict> acfDefinitions() {
    return acf.definitions();
  }

  @Override
  public Richness richness() {
    return recording.head().user() == null || isClosed() ? Richness.VISITOR : Richness.EDITOR;
  }

  @Override
  public RowReader rows(Problems problems) throws IOException {
    acf.tell(problems);
    Path work = workFolder.resolve("reading-" + readings++);
    RestRows.Source source =
        new RestRows.Source(name, recording, items, ofPlugins, shown, pages, facts, bytes);
    // A summary shows the first of them.
    pages.problems(name).forEach(problems::add);
    gaps.forEach(problems::add);
    return new RestRows(source, work, longest);
  }

  @Override
  public void close() throws IOException {
    // Readings hold the files; there is nothing else that is open.
  }
}
