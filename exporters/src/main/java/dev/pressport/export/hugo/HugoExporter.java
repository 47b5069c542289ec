package dev.pressport.export.hugo;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.site.BuildOptions;
import dev.pressport.site.SitePlan;
import dev.pressport.site.SiteSession;
import dev.pressport.source.Addresses;
import dev.pressport.source.OptionSpec;
import java.util.List;

/** Writes a site for Hugo. */
public final class HugoExporter implements Exporter {
  private static final HugoFormat FORMAT = new HugoFormat();

  @Override
  public String id() {
    return "hugo";
  }

  @Override
  public String description() {
    return "a site for Hugo, ready to be built";
  }

  @Override
  public List<OptionSpec> options() {
    return BuildOptions.SPECS;
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("hugo server --source " + folder);
  }

  @Override
  public boolean changesLinks() {
    return true;
  }

  @Override
  public Addresses layout(LayoutRequest request) {
    return new SitePlan(request, FORMAT.files());
  }

  @Override
  public ExportSession open(ExportRequest request) {
    return new SiteSession(request, FORMAT);
  }
}
