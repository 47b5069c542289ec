package dev.pressport.export.media;

import dev.pressport.export.Output;
import dev.pressport.media.MediaFile;
import dev.pressport.media.MediaLibrary;
import dev.pressport.model.Ref;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Files that keep their old addresses; they are only counted. */
final class LinkedMedia implements MediaPhase {
  private final MediaReport.Handling handling;
  private final MediaLibrary library;
  private final Output output;
  private final UsedFiles used;

  /**
   * Creates the phase without used files.
   *
   * @param folder an existing folder for the list of used files
   */
  LinkedMedia(MediaReport.Handling handling, MediaLibrary library, Output output, Path folder) {
    this.used = new UsedFiles(folder);
    this.handling = handling;
    this.library = library;
    this.output = output;
  }

  @Override
  public MediaLibrary library() {
    return library;
  }

  @Override
  public Optional<String> of(String url, Ref from) {
    use(library.find(url, from));
    return Optional.empty();
  }

  @Override
  public Optional<String> addressOf(long attachment) {
    return pathOf(attachment);
  }

  @Override
  public Optional<String> pathOf(long attachment) {
    use(library.of(attachment));
    return Optional.empty();
  }

  private void use(List<MediaFile> files) {
    if (!files.isEmpty()) {
      try {
        used.add(files.get(0), (file, out) -> MediaLedger.writeLinked(handling, file, out));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void take(long attachment) {
    use(library.of(attachment));
  }

  @Override
  public MediaReport finish() throws IOException {
    try (used) {
      return MediaLedger.writeLinked(handling, used, output);
    }
  }
}
