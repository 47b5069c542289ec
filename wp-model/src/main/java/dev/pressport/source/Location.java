package dev.pressport.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place that a user named as a source: a file or folder, the address of a server, or a stream.
 */
public sealed interface Location {

  /** The name for people, without secrets. */
  String name();

  /**
   * The location that a user gave as text: {@code https://…}, {@code http://…} and {@code jdbc:…}
   * are addresses, and so are {@code example.org/blog} and {@code localhost:8080} where there is no
   * such file; everything else is a path.
   */
  static Location of(String given) {
    return Address.isAddress(given) ? new Address(given.strip()) : of(Path.of(given));
  }

  /** A file or folder under its own name. */
  static OnDisk of(Path path) {
    Path name = path.toAbsolutePath().normalize().getFileName();
    return new OnDisk(name == null ? path.toString() : name.toString(), path);
  }

  /**
   * Returns locations under names that differ: files of one name get the folders before it that
   * tell them apart, {@code 2020/export.xml}.
   */
  static List<Location> distinct(List<? extends Location> given) {
    List<Location> named = new ArrayList<>();
    for (Location location : given) {
      List<OnDisk> alike =
          given.stream()
              .flatMap(other -> other.onDisk().stream())
              .filter(other -> other.name().equals(location.name()))
              .toList();
      named.add(
          location instanceof OnDisk file && alike.size() > 1 ? file.apartFrom(alike) : location);
    }
    return named;
  }

  /** The file or folder that it is; empty for an address. */
  default Optional<OnDisk> onDisk() {
    return this instanceof OnDisk file ? Optional.of(file) : Optional.empty();
  }

  /**
   * A file or folder that does not change while it is read.
   *
   * <p>It remembers what was found in it, so that each source that looks at it can use that.
   */
  final class OnDisk implements Location {
    private final String name;
    private final Path path;
    private final ArchivePassword password;
    private final Map<Class<?>, Object> found = new HashMap<>();

    /** A file or folder under a name for people. */
    public OnDisk(String name, Path path) {
      this(name, path, ArchivePassword.NONE);
    }

    private OnDisk(String name, Path path, ArchivePassword password) {
      this.name = name;
      this.path = path;
      this.password = password;
    }

    /** The same file or folder, whose backups may have a password. */
    public OnDisk withPassword(ArchivePassword given) {
      return new OnDisk(name, path, given);
    }

    /** The password of encrypted backups. */
    public ArchivePassword password() {
      return password;
    }

    @Override
    public String name() {
      return name;
    }

    private OnDisk apartFrom(List<OnDisk> alike) {
      Path whole = whole();
      Path shown = whole.getFileName();
      for (int count = 1; count <= whole.getNameCount(); count++) {
        Path last = whole.subpath(whole.getNameCount() - count, whole.getNameCount());
        shown = last;
        if (alike.stream().map(OnDisk::whole).filter(path -> path.endsWith(last)).distinct().count()
            < 2) {
          break;
        }
      }
      return new OnDisk(String.valueOf(shown).replace('\\', '/'), path, password);
    }

    private Path whole() {
      return path.toAbsolutePath().normalize();
    }

    /** The path of the file or folder. */
    public Path path() {
      return path;
    }

    /** Returns an earlier finding about it, by its type; null for none. */
    public synchronized <T> @Nullable T found(Class<T> type) {
      return type.cast(found.get(type));
    }

    /** Remembers what was found in it. */
    public synchronized <T> void remember(Class<T> type, T value) {
      found.put(type, value);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /** The address of a live site ({@code https://…}) or of a database ({@code jdbc:…}). */
  record Address(String address) implements Location {
    private static final Pattern SCHEME = Pattern.compile("(?i)\\s*(https?://|jdbc:).*");

    /** A web address without scheme: a host, perhaps with a port, perhaps with a path. */
    private static final Pattern HOST =
        Pattern.compile(
            "(?iu)\\s*+(?:[^/@\\s]*+@)?(?:localhost|\\[[0-9a-f:.]{2,45}\\]|\\d{1,3}(?:\\.\\d{1,3}){3}"
                + "|(?:[\\p{L}\\p{N}_-]{1,63}\\.){1,9}(?:\\p{L}{2,20}|xn--[a-z0-9-]{2,59})"
                + "|[\\p{L}\\p{N}-]{1,63}(?=:\\d))(?::\\d{1,5})?(?:[/?#].*)?");

    /** Names of files that look like hosts, and files in folders that do. */
    private static final Pattern FILE =
        Pattern.compile(
            "(?i)[^/?#]*\\.(?:html?|php|txt)|[^?#]*\\.(?:xml|wxr|gz|tgz|zip|sql|n?json|bz2|xz|zst"
                + "|wpress|wpstg|sgbp|ebwp|daf|crypt|csv|tar|db|sqlite3?|7z|rar|bak|old|log|ya?ml)");

    static boolean isAddress(String given) {
      return SCHEME.matcher(given).matches() || (isHost(given) && !isFile(given));
    }

    private static boolean isHost(String given) {
      return HOST.matcher(given).matches() && !FILE.matcher(given).matches();
    }

    /** The address of a web site, even where a file has that name; empty for other texts. */
    public static Optional<Address> ofSite(String given) {
      return Optional.of(new Address(given.strip()))
          .filter(address -> address.isWeb() && (isAddress(given) || isHost(given)));
    }

    private static boolean isFile(String given) {
      try {
        return Files.exists(Path.of(given));
      } catch (InvalidPathException e) {
        return false;
      }
    }

    /** Returns whether it is the address of a web site, not of a database. */
    public boolean isWeb() {
      return !address.regionMatches(true, 0, "jdbc:", 0, "jdbc:".length());
    }

    /** The address of a web site without user and password. */
    public String withoutUser() {
      return address.replaceFirst("^((?i)https?://)?[^/@]*+@", "$1");
    }

    /** The address without user, password, parameters and the slash of an empty path. */
    @Override
    public String name() {
      String shown = isWeb() ? withoutUser() : address.replaceFirst("//.*@", "//");
      String name = shown.replaceFirst("\\?.*+", "");
      return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    @Override
    public String toString() {
      return name();
    }
  }

  /** A stream that can be read once, such as standard input; the code that opened it closes it. */
  record Incoming(String name, InputStream bytes) implements Location {

    /** The same bytes in a new file of a folder. */
    public OnDisk copiedTo(Path folder) throws IOException {
      Path copy = Files.createTempFile(folder, "incoming", "");
      try (var out = Files.newOutputStream(copy)) {
        bytes.transferTo(out);
      }
      return new OnDisk(name, copy);
    }
  }
}
