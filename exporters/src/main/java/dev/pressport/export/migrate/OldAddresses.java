package dev.pressport.export.migrate;

import dev.pressport.export.Output;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * An output that records which addresses of the old site the files still contain, and passes the
 * files on.
 */
public final class OldAddresses implements Output {
  /** The list of the addresses: {@code address,count,file}. */
  public static final String LIST = "_pressport/old-addresses.csv";

  /** The most different addresses that are listed; more are only counted. */
  public static final int MOST = 100_000;

  private static final int MOST_CHARACTERS = 1 << 24;

  private final Output output;
  private final Set<String> hosts;
  private final OldAddressSearch search;
  private final TreeMap<String, Use> uses = new TreeMap<>();
  private long characters;
  private long total;

  private static final class Use {
    private final String file;
    private long count;

    Use(String file) {
      this.file = file;
    }
  }

  /**
   * Creates the record of an export.
   *
   * @param hosts and {@code newHome} as in {@link OldAddressSearch}
   */
  OldAddresses(Output output, Set<String> hosts, @Nullable String newHome) {
    this.output = output;
    this.hosts = hosts;
    this.search = new OldAddressSearch(hosts, newHome);
  }

  @Override
  public OutputStream create(String path) throws IOException {
    OutputStream file = output.create(path);
    return OldAddressSearch.includes(path)
        ? new Searched(file, search.in(path, address -> add(address, path)))
        : file;
  }

  @Override
  public void write(String path, byte[] bytes) throws IOException {
    output.write(path, bytes);
    if (OldAddressSearch.includes(path)) {
      search.in(path, bytes, address -> add(address, path));
    }
  }

  private synchronized void add(String address, String path) {
    total++;
    Use use = uses.get(address);
    if (use == null && uses.size() < MOST && characters < MOST_CHARACTERS) {
      characters += address.length() + path.length();
      use = new Use(path);
      uses.put(address, use);
    }
    if (use != null) {
      use.count++;
    }
  }

  /** Writes the list, and returns its numbers. */
  Report.OldAddresses write() throws IOException {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader("address", "count", "file").get();
    try (Writer writer = new OutputStreamWriter(output.create(LIST), StandardCharsets.UTF_8);
        CSVPrinter csv = new CSVPrinter(writer, format)) {
      for (Map.Entry<String, Use> use : uses.entrySet()) {
        csv.printRecord(use.getKey(), use.getValue().count, use.getValue().file);
      }
    }
    return new Report.OldAddresses(uses.size(), total, List.copyOf(new TreeSet<>(hosts)));
  }

  /** A file that is searched as it is written. */
  private static final class Searched extends FilterOutputStream {
    private final OutputStream search;

    Searched(OutputStream file, OutputStream search) {
      super(file);
      this.search = search;
    }

    @Override
    public void write(int octet) throws IOException {
      out.write(octet);
      search.write(octet);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      search.write(bytes, offset, length);
    }

    @Override
    public void close() throws IOException {
      search.close();
      out.close();
    }
  }
}
