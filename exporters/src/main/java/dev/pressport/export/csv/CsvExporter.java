package dev.pressport.export.csv;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.output.TypeFiles;
import dev.pressport.export.value.ContentForms;
import dev.pressport.option.OptionSpec;
import java.io.IOException;
import java.util.List;

/** Writes tables, for spreadsheets, statistics and the imports of other systems. */
public final class CsvExporter implements Exporter {
  private static final List<OptionSpec> OPTIONS =
      List.of(
          ContentForms.OPTION,
          OptionSpec.matching(
              "delimiter",
              "\\\\t|[\t!-~&&[^\"A-Za-z0-9]]",
              ",",
              "one character between the cells; \\t is a tab"),
          new OptionSpec(
              "bom",
              List.of("true", "false"),
              "false",
              false,
              "whether files begin with a byte order mark, which Excel needs for UTF-8"),
          new OptionSpec(
              "formulas",
              List.of("inert", "raw"),
              "inert",
              false,
              "whether ' goes before what a spreadsheet would run as a formula"));

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public String description() {
    return "CSV tables, one per post type, for spreadsheets and imports";
  }

  @Override
  public List<OptionSpec> options() {
    return OPTIONS;
  }

  @Override
  public boolean streams(String path) {
    return path.startsWith(TypeFiles.FOLDER);
  }

  @Override
  public ExportSession open(ExportRequest request) throws IOException {
    return new CsvSession(request);
  }
}
