package dev.pressport.export.site;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.model.Addresses;
import dev.pressport.option.OptionSpec;
import java.util.List;

/** A target that is a web site; each generator adds its {@link SiteFormat}. */
public abstract class SiteExporter implements Exporter {
  private final String id;
  private final String description;
  private final List<OptionSpec> options;
  private final SiteFormat format;

  /** A target with its name, what it writes in half a line, and the options that it knows. */
  protected SiteExporter(
      String id, String description, List<OptionSpec> options, SiteFormat format) {
    this.id = id;
    this.description = description;
    this.options = List.copyOf(options);
    this.format = format;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public final List<OptionSpec> options() {
    return options;
  }

  @Override
  public final boolean changesLinks() {
    return true;
  }

  @Override
  public final Addresses layout(LayoutRequest request) {
    return new SitePlan(request, format.files());
  }

  @Override
  public final ExportSession open(ExportRequest request) {
    return new SiteSession(request, format);
  }
}
