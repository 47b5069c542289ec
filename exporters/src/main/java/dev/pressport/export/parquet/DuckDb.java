package dev.pressport.export.parquet;

import dev.pressport.problem.Refusal;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * The driver of DuckDB, which is no part of the program: its native libraries are larger than all
 * the rest. It is on the class path, or in a folder.
 */
final class DuckDb {
  /** The version that is tested; others are taken, too. */
  static final String JAR = "duckdb_jdbc-1.5.6.0.jar";

  static final String VARIABLE = "PRESSPORT_OPTIONAL";
  private static final String NAMES = "duckdb_jdbc-*.jar";
  private static final String DRIVER = "org.duckdb.DuckDBDriver";

  private final ClassLoader loader;
  private final List<Path> folders;

  /**
   * A driver that is looked for.
   *
   * @param loader the class path
   * @param folders of the file with the driver, the first one preferred
   */
  DuckDb(ClassLoader loader, List<Path> folders) {
    this.loader = loader;
    this.folders = List.copyOf(folders);
  }

  /** Returns the driver in the usual places. */
  static DuckDb usual() {
    List<Path> folders = new ArrayList<>();
    String named = System.getenv(VARIABLE);
    if (named != null && !named.isBlank()) {
      Stream.of(named.split(File.pathSeparator, -1)).map(Path::of).forEach(folders::add);
    }
    folders.add(besideProgram());
    return new DuckDb(DuckDb.class.getClassLoader(), folders);
  }

  /** Returns the folder {@code optional} beside the jars of the program. */
  private static Path besideProgram() {
    CodeSource code = DuckDb.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(code.getLocation().toURI()).resolveSibling("optional");
    } catch (URISyntaxException e) {
      return Path.of("optional");
    }
  }

  /** A driver that is missing. */
  private static final class Missing extends Refusal {
    private static final long serialVersionUID = 1L;

    Missing(Path folder) {
      super(ParquetRefusal.NO_DUCKDB, JAR, folder);
    }
  }

  /** Refuses when the driver is in none of the places. */
  void require() throws IOException {
    if (!isOnClassPath() && jar().isEmpty()) {
      throw new Missing(folders.get(0));
    }
  }

  private boolean isOnClassPath() {
    return loader.getResource(DRIVER.replace('.', '/') + ".class") != null;
  }

  private Optional<Path> jar() throws IOException {
    for (Path folder : folders) {
      if (Files.isDirectory(folder)) {
        List<Path> jars = new ArrayList<>();
        try (var found = Files.newDirectoryStream(folder, NAMES)) {
          found.forEach(jars::add);
        }
        if (!jars.isEmpty()) {
          return jars.stream().max(Comparator.naturalOrder());
        }
      }
    }
    return Optional.empty();
  }

  /** A database in memory, with the class loader of its driver. */
  record Opened(Connection connection, Closeable loader) implements Closeable {
    @Override
    public void close() throws IOException {
      try {
        connection.close();
      } catch (SQLException e) {
        throw new IOException(e.getMessage(), e);
      } finally {
        loader.close();
      }
    }
  }

  /** Opens a database in memory. */
  Opened open() throws IOException {
    require();
    Optional<Path> jar = isOnClassPath() ? Optional.empty() : jar();
    URLClassLoader own =
        jar.isEmpty()
            ? new URLClassLoader(new URL[0], loader)
            : new URLClassLoader(new URL[] {jar.get().toUri().toURL()}, loader);
    try {
      Driver driver =
          Class.forName(DRIVER, true, own)
              .asSubclass(Driver.class)
              .getDeclaredConstructor()
              .newInstance();
      return new Opened(driver.connect("jdbc:duckdb:", new Properties()), own);
    } catch (ReflectiveOperationException | SQLException | LinkageError e) {
      own.close();
      throw new IOException("DuckDB does not start: " + e.getMessage(), e);
    }
  }
}
