package dev.pressport.export.parquet;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Renaming;
import dev.pressport.export.output.MediaFolder;
import dev.pressport.export.value.ContentForms;
import dev.pressport.option.Option;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes Parquet files, for analysis with DuckDB, pandas, Spark and others. */
public final class ParquetExporter implements Exporter {
  @Override
  public String id() {
    return "parquet";
  }

  @Override
  public List<String> otherNames() {
    return List.of("duckdb", "pandas", "arrow");
  }

  @Override
  public String description() {
    return "Parquet files, one per post type, for analysis; needs DuckDB";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(ContentForms.OPTION);
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
  public void require() throws IOException {
    DuckDb.usual().require();
  }

  @Override
  public ExportSession open(ExportRequest request) {
    return new ParquetSession(request, DuckDb.usual());
  }
}
