package dev.pressport.export.media;

import dev.pressport.media.MediaFile;
import java.io.IOException;
import java.util.List;

/** Several places, asked one after the other. */
final class MediaStocks implements MediaStock {
  private final List<MediaStock> stocks;

  MediaStocks(List<MediaStock> stocks) {
    this.stocks = List.copyOf(stocks);
  }

  @Override
  public Request request(MediaFile file) {
    Request last = MediaStock.refused("no place to copy it from");
    for (MediaStock stock : stocks) {
      last = stock.request(file);
      if (!last.isRefused()) {
        return last;
      }
    }
    return last;
  }

  @Override
  public void close() throws IOException {
    for (MediaStock stock : stocks) {
      stock.close();
    }
  }
}
