package dev.pressport.source.sql;

import dev.pressport.option.Option;
import dev.pressport.source.ContentSource;
import dev.pressport.source.Limitation;
import dev.pressport.source.Location;
import dev.pressport.source.Login;
import dev.pressport.source.Match;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpenSites;
import dev.pressport.source.SourceRequest;
import dev.pressport.source.file.AcfJson;
import dev.pressport.source.file.Document;
import dev.pressport.source.file.Documents;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** WordPress's database: dumps of it, plain or packed, files of SQLite, and servers. */
public final class SqlSource implements ContentSource {
  static final Option<Optional<String>> TABLE_PREFIX =
      Option.text(
          "table-prefix", "which site of a database, by the beginning of its tables' names");

  static final Option<Optional<String>> SITE =
      Option.text("site", "which site of a network, by its number");

  /** Surer than a file that is nearly an export; a folder of WordPress has many. */
  private static final int NEARLY = 70;

  @Override
  public String id() {
    return "sql";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(TABLE_PREFIX, SITE, AcfJson.OPTION);
  }

  @Override
  public List<Limitation> limitations() {
    return List.of();
  }

  @Override
  public Optional<Match> recognize(Location location) throws IOException {
    if (location instanceof Location.Address server) {
      return DatabaseServer.isAddress(server) ? Optional.of(Match.sure()) : Optional.empty();
    }
    Optional<Location.OnDisk> file = location.onDisk();
    return file.isPresent() ? recognize(file.get()) : Optional.empty();
  }

  private static Optional<Match> recognize(Location.OnDisk location) throws IOException {
    Documents documents = Documents.of(location);
    for (Document document : documents) {
      if (DumpForm.of(document).isPresent() || SqliteCopy.isDatabase(document)) {
        return Optional.of(Match.sure());
      }
    }
    if (documents.obstacle().isPresent()) {
      return Optional.of(new Match(NEARLY, documents.obstacle()));
    }
    if (documents.uploads().isPresent()) {
      return Optional.of(Match.part(NEARLY, SqlRefusal.BACKUP_WITHOUT_DUMP, location.name()));
    }
    return documents.hasProgram()
        ? Optional.of(Match.part(NEARLY, SqlRefusal.BACKUP_OF_PROGRAM, location.name()))
        : Optional.empty();
  }

  @Override
  public boolean takesParts() {
    return true;
  }

  @Override
  public OpenSite open(SourceRequest request) throws IOException {
    DatabaseSites sites = read(request);
    boolean opened = false;
    try {
      OpenSite site = sites.chosen();
      opened = true;
      return site;
    } finally {
      if (!opened) {
        sites.close();
      }
    }
  }

  @Override
  public Optional<OpenSites> openAll(SourceRequest request) throws IOException {
    return Optional.of(read(request));
  }

  private static DatabaseSites read(SourceRequest request) throws IOException {
    long memory = Runtime.getRuntime().maxMemory();
    int largest = (int) Math.min(request.maxValue(), memory / 16);
    DatabaseContent content =
        new DatabaseContent(request.workFolder(), largest, request.progress());
    boolean read = false;
    try {
      for (Location location : request.locations()) {
        read(location, request.connection().login(), content);
      }
      content.define(request.options());
      DatabaseSites sites = new DatabaseSites(content, request);
      read = true;
      return sites;
    } finally {
      if (!read) {
        content.close();
      }
    }
  }

  private static void read(Location location, @Nullable Login login, DatabaseContent content)
      throws IOException {
    if (location instanceof Location.Address server) {
      content.readServer(DatabaseServer.of(server.address()), login);
    } else if (location instanceof Location.OnDisk file) {
      content.read(Documents.of(file), file.path());
    }
  }
}
