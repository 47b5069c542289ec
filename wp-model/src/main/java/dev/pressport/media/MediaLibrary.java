package dev.pressport.media;

import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.SiteIndex.MediaOutline;
import dev.pressport.permalink.PathTable;
import dev.pressport.permalink.Permalinks;
import dev.pressport.permalink.Target;
import dev.pressport.text.PercentEncoding;
import dev.pressport.text.Slug;
import dev.pressport.text.WebAddress;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The files of the old site by the addresses that its content has for them. An address may name a
 * smaller copy of a picture, a picture server in front of the site, or a file that the media
 * library does not list. Safe for many threads.
 */
public final class MediaLibrary {
  private static final String UPLOADS = "/wp-content/uploads/";
  private static final int MOST_BASES = 20;

  /** The picture server of Jetpack, whose paths begin with the host of the site. */
  private static final Pattern PHOTON = Pattern.compile("i\\d\\.wp\\.com");

  /** The path of a picture server that ends with a whole address. */
  private static final Pattern WRAPPED = Pattern.compile(".*/(https?):/{1,2}(?=[^/])(.+)");

  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,8}");

  /** The endings of pages and programs. */
  private static final Set<String> PAGES =
      Set.of("php", "php5", "phtml", "html", "htm", "xhtml", "asp", "aspx", "jsp", "cgi", "cfm");

  /** The formats that all browsers show. */
  private static final Set<String> SHOWN =
      Set.of("jpg", "jpeg", "png", "gif", "webp", "avif", "svg");

  /** The files that the server makes. */
  private static final Pattern MADE =
      Pattern.compile(".*/(?:[^/]*sitemap[^/]*\\.(?:xml|xsl)|robots\\.txt)");

  private static final Pattern MONTH = Pattern.compile("/(\\d{4}/\\d{2}/[^/]++)$");

  /** A smaller copy of a picture of the folder above, as galleries with their own folders have. */
  private static final Pattern THUMBNAIL = Pattern.compile("(.*/)thumbs/thumbs[-_]([^/]+)");

  private static final Pattern ORIGIN = Pattern.compile("^(?:https?:)?//[^/?#]++");

  private static final PercentEncoding PATHS = PercentEncoding.upperCase("-._~!$&'()*,;=:@/");

  private final SiteIndex index;
  private final Permalinks permalinks;
  private final String origin;
  private final PathTable library = new PathTable();

  /** The addresses of uploads folders, {@code example.org/files/}. */
  private final Set<String> bases = new LinkedHashSet<>();

  private String uploads = UPLOADS;

  private MediaLibrary(SiteIndex index, Permalinks permalinks) {
    this.index = index;
    this.permalinks = permalinks;
    this.origin = permalinks.urlOf(new Ref.ToHome()).map(MediaLibrary::origin).orElse("");
  }

  /** Returns the files of a site whose index is complete. */
  public static MediaLibrary of(SiteIndex index, Permalinks permalinks) {
    MediaLibrary library = new MediaLibrary(index, permalinks);
    library.learn();
    return library;
  }

  private void learn() {
    boolean[] found = new boolean[1];
    index.forEachMedia(media -> found[0] |= add(media, found[0]));
  }

  /**
   * Adds a file; returns whether its address shows the folder of uploads on the site itself.
   *
   * @param known whether that folder is known; then false is returned
   */
  private boolean add(MediaOutline media, boolean known) {
    String path = upload(media);
    if (path == null) {
      return false;
    }
    library.add(folded(path), media.id());
    if (media.original() != null) {
      library.add(folded(sibling(path, media.original())), media.id());
    }
    String url = media.url();
    WebAddress address = url == null ? null : WebAddress.of(url);
    String whole = address == null ? "" : Slug.decode(address.path());
    if (url == null || address == null || !folded(whole).endsWith("/" + folded(path))) {
      return false;
    }
    String folder = whole.substring(0, whole.length() - path.length());
    if (bases.size() < MOST_BASES) {
      bases.add((address.host() == null ? "" : address.host()) + folder);
    }
    boolean own =
        !known
            && (address.host() == null
                || origin.isEmpty()
                || permalinks.resolve(url) instanceof Target.File);
    if (own) {
      uploads = folder;
    }
    return own;
  }

  /**
   * Returns the path of a file below the uploads folder, as wp_get_attachment_url() reads it. The
   * exports of wordpress.com have only the address.
   */
  private static @Nullable String upload(MediaOutline media) {
    String file = media.file() == null ? dated(media.url()) : media.file();
    if (file == null) {
      return null;
    }
    String path = file.replace('\\', '/');
    int at = path.indexOf(UPLOADS.substring(1));
    String below = at < 0 ? path : path.substring(at + UPLOADS.length() - 1);
    return below.startsWith("/") || below.contains("../") ? null : below;
  }

  /** Returns the end of an address from the folder of its month on; null when it has none. */
  private static @Nullable String dated(@Nullable String url) {
    WebAddress address = url == null ? null : WebAddress.of(url);
    Matcher month = MONTH.matcher(address == null ? "" : Slug.decode(address.path()));
    return month.find() ? month.group(1) : null;
  }

  private static String sibling(String path, String name) {
    return path.substring(0, path.lastIndexOf('/') + 1) + name;
  }

  private static String folded(String path) {
    return Normalizer.normalize(path, Normalizer.Form.NFC);
  }

  private static String origin(String url) {
    Matcher matcher = ORIGIN.matcher(url);
    return matcher.find() ? matcher.group() : "";
  }

  /**
   * Returns the files that an address may name, the best first: the untouched upload, the file that
   * the library lists, the very file that the address names. Empty for pages, and for files of
   * other sites.
   *
   * @param url as in an attribute, its HTML entities decoded
   * @param from the item that contains the address, for relative ones
   */
  public List<MediaFile> find(String url, Ref from) {
    String path = path(url, from);
    if (path == null || !isFile(path)) {
      return List.of();
    }
    String upload = below(path);
    if (upload == null) {
      return besideUploads(path);
    }
    List<String> names = new ArrayList<>(List.of(upload));
    names.addAll(FileStem.sources(upload));
    for (String name : names) {
      long id = library.find(folded(name));
      if (id != 0) {
        return index
            .media(id)
            .map(media -> ofLibrary(media, upload))
            .orElseGet(() -> List.of(unlisted(upload)));
      }
    }
    return List.of(unlisted(upload));
  }

  /** Returns a file outside the uploads; that of a folder of thumbnails may be the picture. */
  private List<MediaFile> besideUploads(String path) {
    MediaFile file = new MediaFile(path, null, address(path), null);
    Matcher thumbnail = THUMBNAIL.matcher(path);
    if (!thumbnail.matches()) {
      return List.of(file);
    }
    String picture = thumbnail.group(1) + thumbnail.group(2);
    return List.of(new MediaFile(picture, null, address(picture), null), file);
  }

  /** Returns the files that an attachment may be, the best first; empty when it has none. */
  public List<MediaFile> of(long attachment) {
    MediaOutline media = index.media(attachment).orElse(null);
    if (media == null) {
      return List.of();
    }
    String upload = upload(media);
    if (upload != null) {
      return ofLibrary(media, upload);
    }
    return media.url() == null ? List.of() : find(media.url(), new Ref.ToHome());
  }

  private List<MediaFile> ofLibrary(MediaOutline media, String asked) {
    String attached = upload(media);
    if (attached == null) {
      return List.of(unlisted(asked));
    }
    String base = base(media, attached);
    List<MediaFile> files = new ArrayList<>();
    String name = media.original();
    if (name != null && !name.contains("/")) {
      String original = sibling(attached, name);
      if (FileStem.isCopy(attached, original) && SHOWN.contains(extension(original))) {
        files.add(uploaded(original, media.id(), base));
      }
    }
    files.add(uploaded(attached, media.id(), base));
    MediaFile exact = uploaded(asked, media.id(), base);
    if (files.stream().noneMatch(file -> file.path().equals(exact.path()))) {
      files.add(exact);
    }
    return files;
  }

  /**
   * Returns the hosts of the files that the library lists, in the form of {@link WebAddress#host}.
   */
  public Set<String> hosts() {
    return bases.stream()
        .map(base -> base.substring(0, base.indexOf('/')))
        .filter(host -> !host.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the path of the file at an address, below the host; null when it is elsewhere. */
  private @Nullable String path(String url, Ref from) {
    if (!hasDot(url)) {
      return null;
    }
    String unwrapped = unwrapped(url);
    WebAddress address = WebAddress.of(unwrapped);
    if (address == null) {
      return null;
    }
    String named = Slug.decode(address.path());
    if (!isFile(named)) {
      // Most addresses are those of pages; this is quicker than resolving them.
      return null;
    }
    if (address.host() != null) {
      String whole = address.host() + named;
      for (String base : bases) {
        if (whole.startsWith(base)) {
          return safe(uploads + whole.substring(base.length()));
        }
      }
    }
    return permalinks.resolve(unwrapped, from) instanceof Target.File file
        ? safe(file.path())
        : null;
  }

  /**
   * Returns whether the last part of an address's path has a dot, perhaps an encoded one. That of
   * most addresses has none, which is quicker to see than to take an address apart.
   */
  private static boolean hasDot(String url) {
    int at = 0;
    boolean dot = false;
    while (at < url.length() && url.charAt(at) != '?' && url.charAt(at) != '#') {
      char c = url.charAt(at++);
      dot = c == '.' || c == '%' || (dot && c != '/' && c != '\\');
    }
    return dot;
  }

  private static @Nullable String safe(String path) {
    return path.contains("/../") || path.contains("//") ? null : folded(path);
  }

  private static String unwrapped(String url) {
    String address = url.strip();
    WebAddress parts = WebAddress.of(address);
    if (parts == null || parts.host() == null) {
      return address;
    }
    if (PHOTON.matcher(parts.host()).matches()) {
      return "https:/" + parts.path();
    }
    Matcher wrapped = WRAPPED.matcher(parts.path());
    return wrapped.matches() ? wrapped.group(1) + "://" + wrapped.group(2) : address;
  }

  private static boolean isFile(String path) {
    String extension = extension(path);
    return EXTENSION.matcher(extension).matches()
        && !PAGES.contains(extension)
        && !MADE.matcher(path).matches();
  }

  private static String extension(String path) {
    int dot = path.lastIndexOf('.');
    return dot <= path.lastIndexOf('/') ? "" : path.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private @Nullable String below(String path) {
    if (path.startsWith(uploads)) {
      return path.substring(uploads.length());
    }
    int at = path.indexOf(UPLOADS);
    return at < 0 ? null : path.substring(at + UPLOADS.length());
  }

  private MediaFile unlisted(String upload) {
    return uploaded(upload, null, null);
  }

  /**
   * A file in the uploads folder.
   *
   * @param attachment to which it belongs; null for none
   * @param base the address of the folder; null for the one on the site itself
   */
  private MediaFile uploaded(String upload, @Nullable Long attachment, @Nullable String base) {
    String path = folded(uploads + upload);
    String url = base == null ? address(path) : base + PATHS.encode(upload);
    return new MediaFile(path, inFolder(path, upload), url, attachment);
  }

  /** The path below the folder of all uploads, where each site of a network has its own folder. */
  private static String inFolder(String path, String upload) {
    int at = path.indexOf(UPLOADS);
    return at < 0 ? folded(upload) : path.substring(at + UPLOADS.length());
  }

  /**
   * Returns the address of the uploads folder that an attachment on another host shows; null for
   * one on the site itself.
   */
  private @Nullable String base(MediaOutline listed, String upload) {
    String url = listed.url();
    WebAddress address = url == null ? null : WebAddress.of(url);
    if (url == null
        || address == null
        || address.host() == null
        || permalinks.resolve(url) instanceof Target.File) {
      return null;
    }
    String path = Slug.decode(address.path());
    return path.endsWith("/" + upload)
        ? origin(url) + PATHS.encode(path.substring(0, path.length() - upload.length()))
        : null;
  }

  private @Nullable String address(String path) {
    return origin.isEmpty() ? null : origin + PATHS.encode(path);
  }
}
