package dev.pressport.source.sql;

import dev.pressport.source.ContentSource;
import dev.pressport.source.Lack;
import dev.pressport.source.Location;
import dev.pressport.source.Match;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OptionSpec;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.SourceUnreadable;
import dev.pressport.source.file.Document;
import dev.pressport.source.file.Documents;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Dumps of WordPress's database: one or many, plain, packed or in a folder. */
public final class SqlSource implements ContentSource {

  @Override
  public String id() {
    return "sql";
  }

  @Override
  public List<OptionSpec> options() {
    return List.of(
        new OptionSpec(
            "table-prefix",
            List.of(),
            null,
            false,
            "which site of a database, by the beginning of its tables' names"),
        OptionSpec.matching("site", "\\d+", "", "which site of a network, by its number"));
  }

  @Override
  public List<Lack> lacks() {
    return List.of();
  }

  @Override
  public Optional<Match> recognize(Location location) throws IOException {
    for (Document document : Documents.of(location)) {
      if (DumpSniff.isDump(document)) {
        return Optional.of(Match.sure());
      }
    }
    return Optional.empty();
  }

  @Override
  public OpenSite open(SourceRequest request) throws IOException {
    long memory = Runtime.getRuntime().maxMemory();
    int largest = (int) Math.min(request.maxValue(), memory / 16);
    Dumps dumps = new Dumps(request.workFolder(), largest);
    boolean opened = false;
    try {
      for (Location location : request.locations()) {
        for (Document document : Documents.of(location)) {
          if (DumpSniff.isDump(document)) {
            dumps.read(document);
          }
        }
      }
      OpenSite site = site(dumps, request);
      opened = true;
      return site;
    } finally {
      if (!opened) {
        dumps.close();
      }
    }
  }

  private static OpenSite site(Dumps dumps, SourceRequest request) throws IOException {
    String name = request.locations().get(0).name();
    Sites sites = new Sites(name, dumps.tables());
    if (sites.isEmpty()) {
      throw new SourceUnreadable(
          "no-wordpress-tables",
          name,
          dumps.foreignTables().isEmpty()
              ? "no tables"
              : "the tables " + String.join(", ", dumps.foreignTables()));
    }
    SiteTables tables =
        sites.choose(request.options().get("table-prefix"), request.options().get("site"));
    tables.index();
    long most = Runtime.getRuntime().maxMemory() / 8;
    StoredTexts texts =
        new StoredTexts(
            dumps.encodings(),
            dumps.large(),
            request.workFolder().resolve("texts"),
            Math.min(request.maxValue(), most));
    return new DumpSite(dumps, tables, texts, 2 * most);
  }
}
