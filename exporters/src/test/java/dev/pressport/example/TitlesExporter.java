package dev.pressport.example;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.option.Option;
import java.io.IOException;
import java.util.List;

/** Writes the titles of published entries. */
public final class TitlesExporter implements Exporter {
  static final Option<Boolean> ADDRESSES =
      Option.flag("addresses", "add the address of each entry");

  @Override
  public String id() {
    return "titles";
  }

  @Override
  public String description() {
    return "the titles of published entries, one a line";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(ADDRESSES);
  }

  @Override
  public ExportSession open(ExportRequest request) throws IOException {
    return new TitlesSession(request);
  }
}
