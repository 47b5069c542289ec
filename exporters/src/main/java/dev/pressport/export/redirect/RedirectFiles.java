package dev.pressport.export.redirect;

import dev.pressport.export.Output;
import dev.pressport.export.redirect.Redirect.Part;
import dev.pressport.model.Addresses;
import dev.pressport.permalink.Permalinks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the redirects of a site for all servers into {@code _pressport/redirects/}. It goes over
 * the index several times and holds about 100 bytes for each page.
 */
public final class RedirectFiles {
  private RedirectFiles() {}

  /**
   * The result.
   *
   * @param count the redirects in {@code redirects.csv}
   * @param conflicts the old addresses that lead to another item, since two had the same
   */
  public record Result(long count, long conflicts) {}

  /**
   * Writes the files.
   *
   * @param addresses of the new site
   * @param files those that are elsewhere in the new site
   * @param baseUrl where the new site will live; null when that is not known
   * @param target takes them, too
   */
  public static Result write(
      Permalinks permalinks,
      Addresses addresses,
      MovedFiles files,
      @Nullable String baseUrl,
      Output output,
      RedirectConsumer target)
      throws IOException {
    RedirectPlan plan = new RedirectPlan(permalinks.oldAddresses(), addresses, files, baseUrl);
    long[] count = new long[1];
    List<RedirectFormat> formats = formats(output, plan.site(), target);
    try {
      for (Part part : Part.values()) {
        for (RedirectFormat format : formats) {
          format.begin(part);
        }
        plan.forEach(
            part,
            redirect -> {
              count[0]++;
              add(redirect, formats);
            });
      }
      for (RedirectFormat format : formats) {
        format.finish();
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      for (RedirectFormat format : formats) {
        format.close();
      }
    }
    return new Result(count[0], plan.conflicts());
  }

  static List<RedirectFormat> formats(Output output, NewSite site, RedirectConsumer target)
      throws IOException {
    return List.of(
        new CsvRedirects(output),
        new NginxRedirects(output, site),
        new ApacheRedirects(output, site),
        new CaddyRedirects(output, site),
        new NetlifyRedirects(output, site),
        new CloudflareRedirects(output, site),
        new ForwardedRedirects(target));
  }

  private static void add(Redirect redirect, List<RedirectFormat> formats) {
    try {
      for (RedirectFormat format : formats) {
        format.add(redirect);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
