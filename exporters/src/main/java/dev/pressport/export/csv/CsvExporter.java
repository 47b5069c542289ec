package dev.pressport.export.csv;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Renaming;
import dev.pressport.export.output.MediaFolder;
import dev.pressport.export.output.TypeFiles;
import dev.pressport.export.value.ContentForms;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes tables, for spreadsheets, statistics and the imports of other systems. */
public final class CsvExporter implements Exporter {
  @Override
  public List<String> otherNames() {
    return List.of("excel", "xls", "xlsx", "spreadsheet", "sheets", "tsv");
  }

  @Override
  public String id() {
    return "csv";
  }

  @Override
  public String description() {
    return "CSV tables, one per post type, for spreadsheets and imports";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(ContentForms.OPTION, CsvDialect.DELIMITER, CsvDialect.BOM, CsvDialect.FORMULAS);
  }

  @Override
  public boolean streams(String path, Options options) {
    return path.startsWith(TypeFiles.FOLDER);
  }

  @Override
  public Optional<MediaPlaces> mediaPlaces(LayoutRequest request) {
    return Optional.of(new MediaFolder());
  }

  @Override
  public Renaming renaming() {
    return Renaming.OF_FIELDS;
  }

  @Override
  public ExportSession open(ExportRequest request) throws IOException {
    return new CsvSession(request);
  }
}
