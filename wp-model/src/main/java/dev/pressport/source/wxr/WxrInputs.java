package dev.pressport.source.wxr;

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
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** Finds the documents in a file, a packed file or a folder; by content, in the order of names. */
final class WxrInputs {
  private static final int GZIP_MAGIC = 0x1f8b;
  private static final int ZIP_MAGIC = 0x504b;

  private WxrInputs() {}

  /** All documents of a location, WXR or not. */
  static List<WxrInput> of(Location location) throws IOException {
    if (!Files.isDirectory(location.path())) {
      return ofFile(location.name(), location.path());
    }
    List<WxrInput> inputs = new ArrayList<>();
    for (Path file : files(location.path())) {
      inputs.addAll(ofFile(location.path().relativize(file).toString(), file));
    }
    return inputs;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .filter(path -> !path.getFileName().toString().startsWith("."))
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    }
  }

  private static List<WxrInput> ofFile(String name, Path file) throws IOException {
    return switch (magic(file)) {
      case GZIP_MAGIC ->
          List.of(new WxrInput(name, Files.size(file), progress -> gunzip(name, file, progress)));
      case ZIP_MAGIC -> ofZip(name, file);
      default ->
          List.of(
              new WxrInput(
                  name,
                  Files.size(file),
                  progress -> new CountedStream(Files.newInputStream(file), progress)));
    };
  }

  private static int magic(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] start = in.readNBytes(2);
      return start.length < 2 ? 0 : ((start[0] & 0xff) << 8) | (start[1] & 0xff);
    }
  }

  private static InputStream gunzip(String name, Path file, LongConsumer progress)
      throws IOException {
    InputStream counted = new CountedStream(Files.newInputStream(file), progress);
    InputStream packed = new BufferedInputStream(counted, 1 << 16);
    InputStream unpacked =
        GzipCompressorInputStream.builder()
            .setInputStream(packed)
            .setDecompressConcatenated(true)
            .get();
    return new UnpackedStream(name, unpacked, Files.size(file));
  }

  private static List<WxrInput> ofZip(String name, Path file) throws IOException {
    List<WxrInput> inputs = new ArrayList<>();
    try (ZipFile zip = ZipFile.builder().setPath(file).get()) {
      for (ZipArchiveEntry entry : java.util.Collections.list(zip.getEntries())) {
        String inner = entry.getName();
        if (!entry.isDirectory() && !inner.contains("__MACOSX/") && zip.canReadEntryData(entry)) {
          inputs.add(
              new WxrInput(
                  name + "/" + inner,
                  Math.max(entry.getSize(), 0),
                  progress -> new CountedStream(unzip(name, file, inner), progress)));
        }
      }
    } catch (IOException e) {
      throw new SourceUnreadable("broken-archive", name);
    }
    inputs.sort(Comparator.comparing(WxrInput::name));
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
