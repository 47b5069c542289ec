package dev.pressport.source.file;

import dev.pressport.source.Location;
import dev.pressport.source.SourceUnreadable;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Finds the documents in a file, a packed file or a folder; by content, in the order of names. */
public final class Documents {
  private Documents() {}

  /** All documents of a location. */
  public static List<Document> of(Location location) throws IOException {
    if (!Files.isDirectory(location.path())) {
      return ofFile(location.name(), location.path());
    }
    List<Document> inputs = new ArrayList<>();
    for (Path file : files(location.path())) {
      inputs.addAll(ofFile(location.path().relativize(file).toString(), file));
    }
    return inputs;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !isHidden(path.getFileName().toString()))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  /** The database that WordPress keeps in SQLite has a name that web servers do not give out. */
  private static boolean isHidden(String name) {
    return name.startsWith(".") && !name.equals(".ht.sqlite");
  }

  private static List<Document> ofFile(String name, Path file) throws IOException {
    Packing packing = Packing.of(file);
    if (packing == Packing.ZIP) {
      return ofZip(name, file);
    }
    return List.of(
        new Document(name, Files.size(file), progress -> open(name, file, packing, progress)));
  }

  private static InputStream open(String name, Path file, Packing packing, LongConsumer progress)
      throws IOException {
    InputStream counted = new CountedStream(Files.newInputStream(file), progress);
    if (packing == Packing.NONE) {
      return counted;
    }
    try {
      InputStream unpacked = packing.unpack(new BufferedInputStream(counted, 1 << 16));
      return new UnpackedStream(name, unpacked, Files.size(file));
    } catch (IOException e) {
      counted.close();
      throw new SourceUnreadable("broken-archive", name);
    }
  }

  private static List<Document> ofZip(String name, Path file) throws IOException {
    List<Document> inputs = new ArrayList<>();
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
        String inner = entry.getName();
        if (!entry.isDirectory() && !inner.contains("__MACOSX/") && zip.canReadEntryData(entry)) {
          inputs.add(
              new Document(
                  name + "/" + inner,
                  Math.max(entry.getSize(), 0),
                  progress -> new CountedStream(unzip(name, file, inner), progress)));
        }
      }
    } catch (IOException e) {
      throw new SourceUnreadable("broken-archive", name);
    }
    inputs.sort(Comparator.comparing(Document::name));
    return inputs;
  }

  private static InputStream unzip(String name, Path file, String inner) throws IOException {
    ZipFile zip = ZipFile.builder().setPath(file).get();
    ZipArchiveEntry entry = zip.getEntry(inner);
    if (entry == null) {
      zip.close();
      throw new SourceUnreadable("broken-archive", name);
    }
    return new UnpackedStream(name, zip.getInputStream(entry), Files.size(file)) {
      @Override
      public void close() throws IOException {
        super.close();
        zip.close();
      }
    };
  }
}
