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
    return from(0, file, MediaStock.refused("no place to copy it from"));
  }

  /** Asks a place and those after it; where all refuse, the last reason counts. */
  private Request from(int first, MediaFile file, Request otherwise) {
    Request refused = otherwise;
    for (int i = first; i < stocks.size(); i++) {
      Request request = stocks.get(i).request(file);
      if (!request.isRefused()) {
        return new Chained(request, i + 1, file);
      }
      refused = request;
    }
    return refused;
  }

  /** A request that goes on to the next places when the file does not come. */
  private final class Chained implements Request {
    private final Request request;
    private final int next;
    private final MediaFile file;

    Chained(Request request, int next, MediaFile file) {
      this.request = request;
      this.next = next;
      this.file = file;
    }

    @Override
    public boolean isRefused() {
      return false;
    }

    @Override
    public Result await(Runnable waiting) throws IOException {
      Result result = request.await(waiting);
      if (result instanceof Result.Missing missing) {
        Request other = from(next, file, MediaStock.refused(missing.reason()));
        return other.await(waiting);
      }
      return result;
    }
  }

  @Override
  public long received() {
    return stocks.stream().mapToLong(MediaStock::received).sum();
  }

  @Override
  public void close() throws IOException {
    for (MediaStock stock : stocks) {
      stock.close();
    }
  }
}
