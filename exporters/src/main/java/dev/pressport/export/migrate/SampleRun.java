package dev.pressport.export.migrate;

import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Output;
import dev.pressport.media.MediaFile;
import dev.pressport.media.MediaLibrary;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.SiteIndex;
import dev.pressport.permalink.Permalinks;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds sample paths of an export: it runs, into no folder, until enough of them are known. */
public final class SampleRun {
  private static final int MOST_ENTRIES = 2_000;
  private static final int MOST = 3;

  private final Recorder recorder = new Recorder();
  private final Map<String, String> byType = new LinkedHashMap<>();
  private int entries;

  private SampleRun() {}

  /**
   * Finds the paths.
   *
   * @param request whose output and media are not used
   */
  public static SamplePaths of(Migration.Request request, SiteOutline outline) throws IOException {
    SampleRun sample = new SampleRun();
    try {
      new Migration(request.named(sample.recorder), Progress.NONE)
          .write(outline, session -> sample.new Watched(session));
    } catch (Enough e) {
      // The rest is of no interest.
    }
    return new SamplePaths(sample.paths(), mediaPath(request, outline));
  }

  private List<String> paths() {
    List<String> paths = new ArrayList<>();
    for (String type : List.of("post", "page")) {
      Optional.ofNullable(byType.remove(type)).ifPresent(paths::add);
    }
    paths.addAll(byType.values());
    return paths.stream().distinct().limit(MOST).toList();
  }

  /** Returns the path of the first file of the media library that the target takes. */
  private static @Nullable String mediaPath(Migration.Request request, SiteOutline outline) {
    SiteIndex index = outline.index();
    Permalinks permalinks =
        Permalinks.of(outline.site(), index, request.sameSite(), request.bases());
    LayoutRequest layout =
        new LayoutRequest(
            outline.site(),
            index,
            permalinks,
            EntryFilter.ahead(request.filters(), request.policy().mapping().types(), index),
            request.policy().mapping(),
            request.filters().statuses(),
            request.baseUrl() == null ? outline.site().home() : request.baseUrl(),
            request.options());
    MediaPlaces places = request.exporter().mediaPlaces(layout).orElse(null);
    if (places == null) {
      return null;
    }
    MediaLibrary library = MediaLibrary.of(index, permalinks);
    List<String> first = new ArrayList<>();
    index.forEachEntry(
        entry -> {
          if (first.isEmpty() && entry.type().equals("attachment")) {
            for (MediaFile file : library.of(entry.id())) {
              if (first.isEmpty() && places.takes(file)) {
                first.add(places.path(file));
              }
            }
          }
        });
    return first.isEmpty() ? null : first.get(0);
  }

  /** Takes the paths of entries that visitors read, type by type. */
  private void written(Entry entry) throws Enough {
    String path = recorder.path;
    boolean shown = "publish".equals(entry.status()) && PostTypes.isContent(entry.type());
    if (path != null && shown && entry.slug() != null) {
      byType.putIfAbsent(entry.type(), path);
    }
    boolean usual = byType.containsKey("post") && byType.containsKey("page");
    if ((usual && byType.size() >= MOST) || ++entries >= MOST_ENTRIES) {
      throw new Enough();
    }
  }

  /** A session whose entries are seen when they are written. */
  private final class Watched implements ExportSession {
    private final ExportSession session;

    Watched(ExportSession session) {
      this.session = session;
    }

    @Override
    public Fate fate(Item item) {
      return session.fate(item);
    }

    @Override
    public Write prepare(Item item, ItemProblems problems) {
      Write write = session.prepare(item, problems);
      return item instanceof Entry entry
          ? () -> {
            recorder.path = null;
            write.run();
            written(entry);
            recorder.path = null;
          }
          : write;
    }

    @Override
    public void finish() throws IOException {
      recorder.path = null;
      session.finish();
      throw new Enough();
    }

    @Override
    public void close() throws IOException {
      session.close();
    }
  }

  /** An output that remembers the last path. */
  private static final class Recorder implements Output {
    private @Nullable String path;

    @Override
    public OutputStream create(String created) {
      take(created);
      return OutputStream.nullOutputStream();
    }

    @Override
    public void add(String added, Path file, long bytes, String sha256) {
      take(added);
    }

    @Override
    public boolean takesFiles() {
      return false;
    }

    private void take(String taken) {
      if (path == null) {
        path = taken;
      }
    }
  }

  /** Ends the export, since its paths are known. */
  private static final class Enough extends IOException {
    private static final long serialVersionUID = 1;

    Enough() {
      super("the sample is complete");
    }
  }
}
