package dev.pressport.export.ghost;

import dev.pressport.export.Copies;
import dev.pressport.export.Output;
import dev.pressport.text.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The archive that Ghost's importer takes: the import file and all copied files that it can import.
 * There is none without copied files.
 */
final class ImportArchive {
  private static final String NAME = "ghost-import.zip";

  /** The importer reads these as content, wherever they are: handlers of core/server/data. */
  private static final Set<String> READ = Words.of("csv json markdown md");

  /** The extensions of overrides.json; the importer leaves out all others. */
  private static final Set<String> TAKEN =
      Words.of(
          """
          jpg jpeg gif png svg svgz ico webp mp4 webm ogv mp3 wav ogg m4a 7z aac ai aif aiff apkg
          arw avif avi blend bmp bz2 cr2 cr3 css deb dng doc docx eot epub eps fb2 fbx flac geojson
          glb gltf gpx gz heic heif html ics ipynb js jsonld key kml m4v mid midi mkv mobi mov mp4
          nef np3 numbers obj odp ods odt opus orf otf pages paprikarecipes pdf ppt pptx psd py raf
          rar rpm rtf rw2 skp stl tar tgz tif tiff toml tsv ttf txt vcf woff woff2 xcf xls xlsb
          xlsm xlsx xml yaml zip\
          """);

  /** A time that every archive can hold: the clock is never read. */
  private static final LocalDateTime TIME = LocalDateTime.of(2020, 1, 1, 0, 0);

  private ImportArchive() {}

  static boolean takes(String path) {
    String extension = ContentFolder.extension(path);
    return TAKEN.contains(extension) && !READ.contains(extension);
  }

  static void write(ImportFile data, Copies copies, Output output) throws IOException {
    boolean[] any = new boolean[1];
    copies.forEach(copy -> any[0] |= takes(copy.path()));
    if (!any[0] || !output.takesFiles()) {
      return;
    }
    try (ZipOutputStream zip = new ZipOutputStream(output.create(NAME))) {
      zip.putNextEntry(entry(ImportFile.NAME));
      data.writeForArchive(zip);
      zip.closeEntry();
      zip.setLevel(Deflater.BEST_SPEED);
      copies.forEach(
          copy -> {
            if (takes(copy.path())) {
              zip.putNextEntry(entry(copy.path()));
              Files.copy(copy.file(), zip);
              zip.closeEntry();
            }
          });
    }
  }

  private static ZipEntry entry(String path) {
    ZipEntry entry = new ZipEntry(path);
    entry.setTimeLocal(TIME);
    return entry;
  }
}
