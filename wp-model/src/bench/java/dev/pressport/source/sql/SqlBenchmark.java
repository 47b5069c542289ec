package dev.pressport.source.sql;

import dev.pressport.bench.Volume;
import dev.pressport.fixtures.DumpGenerator;
import dev.pressport.fixtures.GeneratedSiteSize;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The parsing of the tuples of a dump. */
@State(Scope.Benchmark)
@Fork(value = 1, jvmArgs = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class SqlBenchmark {
  private static final int BYTES = 8_000_000;

  private final byte[] dump;

  public SqlBenchmark() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      DumpGenerator.write(GeneratedSiteSize.ofBytes(BYTES), out);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    dump = out.toByteArray();
  }

  @Benchmark
  public void sqlTuples(Volume volume, Blackhole out) throws IOException {
    Path folder = Files.createTempDirectory("pressport-bench");
    try (LargeValues large = new LargeValues(folder);
        DumpBytes bytes = new DumpBytes(new ByteArrayInputStream(dump))) {
      new DumpReader(bytes, new ValueBuffer(large, BYTES), new Consumer(out)).read();
    }
    Files.deleteIfExists(folder);
    volume.add(dump.length);
  }

  private record Consumer(Blackhole out) implements TableListener {
    @Override
    public void charset(String name) {}

    @Override
    public void create(TableName name, List<Column> columns) {}

    @Override
    public void drop(TableName name) {}

    @Override
    public void unread(TableName name, long rows) {}

    @Override
    public Rows insert(TableName name, @Nullable List<String> columns, boolean replaces) {
      return (values, offset) -> out.consume(values);
    }

    @Override
    public void fault(long offset, String why) {
      throw new IllegalStateException(why);
    }
  }
}
