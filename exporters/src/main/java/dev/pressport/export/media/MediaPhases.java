package dev.pressport.export.media;

import dev.pressport.export.MediaPlaces;
import dev.pressport.export.Output;
import dev.pressport.http.Downloads;
import dev.pressport.http.Wait;
import dev.pressport.media.MediaLibrary;
import dev.pressport.source.Uploads;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The phases that a request about files leads to. */
public final class MediaPhases {
  private MediaPhases() {}

  /**
   * Starts a phase.
   *
   * @param places empty for a target without files
   * @param work exists; what is left in it afterwards is of no use
   * @param home the address of the old site, to fetch files from; null when it is not known
   * @param waits receives each pause that the old site asks for
   * @param listener receives the progress of the copying
   * @param kept a folder for downloads that outlive an interrupted run; made when needed
   */
  public static MediaPhase of(
      MediaRequest request,
      MediaLibrary library,
      Optional<MediaPlaces> places,
      Output output,
      Path work,
      Path kept,
      @Nullable URI home,
      CopyListener listener,
      Consumer<Wait> waits)
      throws IOException {
    if (request.mode() == MediaMode.NONE) {
      return new DroppedMedia(library);
    }
    Path folder = Files.createDirectories(work.resolve("media"));
    if (places.isEmpty()) {
      return new LinkedMedia(MediaReport.Handling.KEPT, library, output, folder);
    }
    if (!request.copies()) {
      return new LinkedMedia(MediaReport.Handling.LINK, library, output, folder);
    }
    if (!output.takesFiles()) {
      return new LinkedMedia(MediaReport.Handling.PLANNED, library, output, folder);
    }
    List<MediaStock> stocks = new ArrayList<>();
    for (Uploads uploads : request.atHand()) {
      Path unpacked = work.resolve("uploads-" + stocks.size());
      stocks.add(new UploadsStock(uploads.unpackedInto(unpacked), folder));
    }
    if (home != null && request.fetches()) {
      Path downloads = kept.resolve("files");
      stocks.add(new DownloadStock(new Downloads(home, request.http(), downloads, waits)));
    }
    return new MediaTransfer(
        library, new MediaStocks(stocks), places.get(), output, folder, listener);
  }
}
