package dev.pressport.bench;

import dev.pressport.problem.Problems;
import dev.pressport.row.Row;
import dev.pressport.source.Location;
import dev.pressport.source.OpenSite;
import dev.pressport.source.RowReader;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.wxr.WxrSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The reading of the items of an export file. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class WxrBenchmark {
  private final Path folder;
  private final Path file;
  private final OpenSite site;

  public WxrBenchmark() {
    try {
      folder = Files.createTempDirectory("pressport-bench");
      file = Files.write(folder.resolve("site.xml"), new GeneratedSite().wxr());
      site = new WxrSource().open(SourceRequest.of(List.of(Location.of(file)), folder));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Benchmark
  public void wxrItems(Volume volume, Blackhole out) throws IOException {
    try (RowReader rows = site.rows(Problems.MUTE)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        out.consume(row);
      }
    }
    volume.add(Files.size(file));
  }

  @TearDown
  public void close() throws IOException {
    site.close();
    Files.delete(file);
    Files.delete(folder);
  }
}
