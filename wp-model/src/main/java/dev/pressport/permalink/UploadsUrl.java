package dev.pressport.permalink;

import dev.pressport.model.Site;
import dev.pressport.model.Text;
import dev.pressport.settings.SiteOptions;
import org.jspecify.annotations.Nullable;

/**
 * The address of the uploads folder: functions.php, _wp_upload_dir().
 *
 * @param base without a slash at the end
 */
public record UploadsUrl(String base) {
  private static final String USUAL = "wp-content/uploads";

  /**
   * The address of a site's uploads.
   *
   * @param siteurl where WordPress itself lives, without a slash at the end
   * @param network the number of the site in its network, 0 when it is in none
   */
  public static UploadsUrl of(SiteOptions options, String siteurl, long network) {
    String url = filled(options.string("upload_url_path"), "");
    String path = filled(options.string("upload_path"), USUAL);
    if (url.isEmpty()) {
      url = siteurl + '/' + (path.startsWith("/") ? USUAL : path);
    }
    String base = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    return new UploadsUrl(base + (network > 1 ? "/sites/" + network : ""));
  }

  /** The address of the uploads of a site outside of any network; null when its home is unknown. */
  public static @Nullable String of(Site site) {
    String siteurl = site.siteurl() == null ? site.home() : site.siteurl();
    return siteurl == null ? null : of(SiteOptions.of(site), siteurl, 0).base();
  }

  private static String filled(@Nullable String option, String otherwise) {
    return option == null || option.isEmpty() ? otherwise : option;
  }

  /**
   * The address of a file: post.php, wp_get_attachment_url().
   *
   * @param attached the meta {@code _wp_attached_file}
   */
  public @Nullable String of(@Nullable Text attached) {
    if (attached == null || !attached.inline() || attached.isEmpty()) {
      return null;
    }
    String path = attached.string();
    int at = path.indexOf(USUAL + '/');
    return base + '/' + (at < 0 ? path : path.substring(at + USUAL.length() + 1));
  }
}
