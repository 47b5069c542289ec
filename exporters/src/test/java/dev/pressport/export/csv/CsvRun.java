package dev.pressport.export.csv;

import dev.pressport.export.Existing;
import dev.pressport.export.Filters;
import dev.pressport.export.Migration;
import dev.pressport.export.Output;
import dev.pressport.export.OutputFolder;
import dev.pressport.export.OutputRequest;
import dev.pressport.export.Progress;
import dev.pressport.export.Report;
import dev.pressport.source.ContentSource;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.Sources;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Exports to CSV, and what they left on disk. */
record CsvRun(Path folder, Report report) {
  private static final OutputRequest REQUEST =
      new OutputRequest(
          "1.0",
          List.of(OutputRequest.Source.of("https://example.org")),
          new TreeMap<>(Map.of("to", "csv")));

  /** Exports one source, whose values over {@code maxValue} bytes are streamed. */
  static CsvRun of(Path temp, Path source, long maxValue, Map<String, List<String>> options)
      throws IOException {
    Path folder = temp.resolve("out");
    try (OutputFolder output = OutputFolder.open(folder, REQUEST, Existing.REFUSE)) {
      Report report = into(output, temp, source, maxValue, options);
      output.finish();
      return new CsvRun(folder, report);
    }
  }

  static Report into(
      Output output, Path temp, Path source, long maxValue, Map<String, List<String>> options)
      throws IOException {
    Path work = Files.createTempDirectory(temp, "work");
    List<Location> locations = List.of(new Location("site.xml", source));
    ContentSource kind = Sources.recognizing(locations.get(0));
    Path sourceFolder = Files.createDirectories(work.resolve("source"));
    try (OpenSite site = kind.open(new SourceRequest(locations, sourceFolder, maxValue))) {
      Migration.Request request =
          new Migration.Request(
              kind.id(), site, new CsvExporter(), options, Filters.NONE, false, output, work);
      return new Migration(request, Progress.NONE).run();
    }
  }

  /** The rows of a file by the names in its header. */
  List<CSVRecord> rows(String path) throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(folder.resolve(path));
        CSVParser parser = format.parse(reader)) {
      return parser.getRecords();
    }
  }
}
