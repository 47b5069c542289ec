package dev.pressport.cli;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.Fate;
import dev.pressport.export.json.JsonExporter;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.option.Option;
import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.ProblemKind;
import dev.pressport.problem.RefusalKind;
import dev.pressport.source.ContentSource;
import dev.pressport.source.Limitation;
import dev.pressport.source.Location;
import dev.pressport.source.Match;
import dev.pressport.source.OpenSite;
import dev.pressport.source.SourceRequest;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A jar of somebody else, with a source, a target and their codes. */
final class OtherJar {
  private OtherJar() {}

  /** Its codes. */
  public static final class Codes implements CodeProvider {
    static final ProblemKind TOO_BLUE =
        ProblemKind.lossy("too-blue", "The entry \"{0}\" is too blue.")
            .counted("entry that is too blue", "entries that are too blue")
            .means("This target prefers green.")
            .remedy("Choose another color.");

    static final RefusalKind SEALED_BOX =
        RefusalKind.source("sealed-box", "{0} is sealed.", "Open it, then run the same command.");
  }

  /** Its source, which opens no box. */
  public static final class Box implements ContentSource {
    @Override
    public String id() {
      return "box";
    }

    @Override
    public List<Option<?>> options() {
      return List.of();
    }

    @Override
    public List<Limitation> limitations() {
      return List.of();
    }

    @Override
    public Optional<Match> recognize(Location location) {
      return location.name().endsWith(".box")
          ? Optional.of(Match.refused(100, Codes.SEALED_BOX, location.name()))
          : Optional.empty();
    }

    @Override
    public OpenSite open(SourceRequest request) {
      throw new UnsupportedOperationException();
    }
  }

  /** Its target, which finds each entry too blue. */
  public static final class Green implements Exporter {
    private final Exporter json = new JsonExporter();

    @Override
    public String id() {
      return "green";
    }

    @Override
    public String description() {
      return json.description();
    }

    @Override
    public List<Option<?>> options() {
      return json.options();
    }

    @Override
    public ExportSession open(ExportRequest request) throws IOException {
      ExportSession session = json.open(request);
      return new ExportSession() {
        @Override
        public Fate fate(Item item) {
          return session.fate(item);
        }

        @Override
        public Write prepare(Item item, ItemProblems problems) {
          if (item instanceof Entry entry) {
            problems.add(Codes.TOO_BLUE, null, entry.type());
          }
          return session.prepare(item, problems);
        }

        @Override
        public void finish() throws IOException {
          session.finish();
        }

        @Override
        public void close() throws IOException {
          session.close();
        }
      };
    }
  }

  /** Runs something with the jar on the class path. */
  static Session.Ended with(Path folder, java.util.function.Supplier<Session.Ended> run)
      throws IOException {
    Path services = Files.createDirectories(folder.resolve("jar/META-INF/services"));
    Map.of(
            CodeProvider.class,
            Codes.class,
            ContentSource.class,
            Box.class,
            Exporter.class,
            Green.class)
        .forEach((service, provider) -> write(services.resolve(service.getName()), provider));
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader jar =
        new URLClassLoader(new URL[] {folder.resolve("jar").toUri().toURL()}, before)) {
      thread.setContextClassLoader(jar);
      return run.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static void write(Path file, Class<?> provider) {
    try {
      Files.writeString(file, provider.getName() + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
