package dev.pressport.export.wxr;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Exporter;
import dev.pressport.export.LayoutRequest;
import dev.pressport.export.MediaPlaces;
import dev.pressport.option.Option;
import dev.pressport.option.Options;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Writes export files of WordPress, for WordPress itself and everything that reads them. */
public final class WxrExporter implements Exporter {
  private static final String GUIDE = "README.md";

  static final Option<Optional<String>> SPLIT =
      Option.text(
          "split",
          "[1-9][0-9]{0,5}(?i:[KMG]B?)",
          "several files of at most this size, such as 20MB; import them in the order of their names");

  @Override
  public String id() {
    return "wxr";
  }

  @Override
  public List<String> otherNames() {
    return List.of("wordpress", "xml", "wordpress-xml", "squarespace");
  }

  @Override
  public String description() {
    return "a WordPress export file (WXR), for WordPress, Squarespace and others";
  }

  @Override
  public List<Option<?>> options() {
    return List.of(SPLIT);
  }

  @Override
  public boolean streams(String path, Options options) {
    return streamsAll(options) && path.endsWith(OneFile.EXTENSION);
  }

  @Override
  public boolean streamsAll(Options options) {
    return options.get(SPLIT).isEmpty();
  }

  /** Returns a size in bytes. */
  static long bytes(String size) {
    String digits = size.replaceAll("\\D", "");
    int power =
        switch (size.substring(digits.length()).toUpperCase(Locale.ROOT).charAt(0)) {
          case 'K' -> 1;
          case 'M' -> 2;
          default -> 3;
        };
    return Long.parseLong(digits) * (long) Math.pow(1000, power);
  }

  /** Files are copied only for a new address, at which an importer then finds them. */
  @Override
  public Optional<MediaPlaces> mediaPlaces(LayoutRequest request) {
    return UploadPlaces.of(request.site(), request.baseUrl());
  }

  @Override
  public boolean writesLists() {
    return false;
  }

  @Override
  public List<String> nextSteps(String folder) {
    return List.of("wp import " + folder + "/*.xml --authors=create");
  }

  @Override
  public Optional<String> guide() {
    return Optional.of(guideText());
  }

  static String guideText() {
    try (InputStream in = WxrExporter.class.getResourceAsStream(GUIDE)) {
      return new String(Objects.requireNonNull(in, GUIDE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ExportSession open(ExportRequest request) throws IOException {
    return new WxrSession(request);
  }
}
