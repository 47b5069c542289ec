package dev.pressport.export.media;

import dev.pressport.http.Download;
import dev.pressport.http.DownloadProgress;
import dev.pressport.http.Downloads;
import dev.pressport.media.MediaFile;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The files that the live site serves. */
final class DownloadStock implements MediaStock {
  private static final long PATIENCE = 200;

  private final Downloads downloads;

  DownloadStock(Downloads downloads) {
    this.downloads = downloads;
  }

  @Override
  public Request request(MediaFile file) {
    return file.url() == null
        ? MediaStock.refused("the address of the old site is not known")
        : new Downloading(downloads.start(URI.create(file.url())));
  }

  @Override
  public long received() {
    DownloadProgress progress = downloads.progress();
    return progress.received() + progress.kept();
  }

  private static final class Downloading implements Request {
    private final Future<Download> download;

    Downloading(Future<Download> download) {
      this.download = download;
    }

    @Override
    public boolean isRefused() {
      return false;
    }

    @Override
    public Result await(Runnable waiting) throws IOException {
      while (true) {
        try {
          return result(download.get(PATIENCE, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
          waiting.run();
        } catch (ExecutionException e) {
          throw e.getCause() instanceof IOException disk ? disk : new IOException(e.getCause());
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new InterruptedIOException();
        }
      }
    }

    private static Result result(Download end) {
      return end instanceof Download.Done done
          ? new Result.Present(done.file(), done.bytes(), done.sha256())
          : new Result.Missing(reason((Download.Failed) end));
    }

    private static String reason(Download.Failed failed) {
      return switch (failed.reason()) {
        case BAD_ADDRESS -> "not a web address";
        case HOST_NOT_FOUND -> "the host was not found";
        case REFUSED -> "the host refused the connection";
        case CERTIFICATE -> "the certificate of the host is not trusted";
        case NO_ENCRYPTION -> "the host has no common encryption";
        case TIMEOUT -> "the host did not respond in time";
        case BROKEN -> "the connection broke";
        case PRIVATE_ADDRESS -> "it is in a private network";
        case SECRETS_IN_THE_OPEN -> "the password would go over an open connection";
        case REDIRECT_LOOP -> "its redirects lead nowhere";
        case SLOW_DOWN -> "the site asked for a longer wait";
        case STATUS -> "status " + failed.status();
        case TRUNCATED -> "the connection broke each time before its end";
        case TOO_LARGE -> "it is too large, or never ends";
        case EMPTY -> "the file is empty";
        case HTML_PAGE -> "the site sent a web page instead";
        case WRONG_TYPE -> "the site sent a text instead";
        case CLOSED -> "the run was stopped";
      };
    }
  }

  @Override
  public void close() {
    downloads.close();
  }
}
