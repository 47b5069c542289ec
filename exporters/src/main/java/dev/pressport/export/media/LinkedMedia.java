package dev.pressport.export.media;

import dev.pressport.export.Output;
import dev.pressport.media.MediaFile;
import dev.pressport.media.MediaLibrary;
import dev.pressport.model.Ref;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Files that keep their old addresses; they are only counted. */
final class LinkedMedia implements MediaPhase {
  private final MediaReport.Handling handling;
  private final MediaLibrary library;
  private final Output output;
  private final Map<String, MediaFile> used = new ConcurrentHashMap<>();

  LinkedMedia(MediaReport.Handling handling, MediaLibrary library, Output output) {
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
      used.putIfAbsent(files.get(0).path(), files.get(0));
    }
  }

  @Override
  public void take(long attachment) {
    use(library.of(attachment));
  }

  @Override
  public MediaReport finish() throws IOException {
    return MediaLedger.writeLinked(handling, new TreeMap<>(used).values(), output);
  }
}
