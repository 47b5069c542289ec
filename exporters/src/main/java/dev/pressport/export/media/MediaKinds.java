package dev.pressport.export.media;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The numbers of files by their extensions, and of missing ones by the reason. */
final class MediaKinds {
  private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]{1,5}");
  private static final int MOST = 200;
  private static final String OTHER = "other";

  private final Map<String, MediaReport.Kind> kinds = new TreeMap<>();
  private final SortedMap<String, Long> reasons = new TreeMap<>();

  /** Counts a copied file by its old path. */
  void copied(String path, long bytes) {
    add(path, new MediaReport.Kind("", 1, bytes, 0, 0));
  }

  /** Counts a file that could not be copied. */
  void missing(String path, String reason) {
    add(path, new MediaReport.Kind("", 0, 0, 1, 0));
    String why = reasons.size() < MOST || reasons.containsKey(reason) ? reason : OTHER;
    reasons.merge(why, 1L, Long::sum);
  }

  /** Counts a file that keeps its old address. */
  void linked(String path) {
    add(path, new MediaReport.Kind("", 0, 0, 0, 1));
  }

  private void add(String path, MediaReport.Kind one) {
    String name = extension(path);
    String kind = kinds.size() < MOST || kinds.containsKey(name) ? name : OTHER;
    kinds.merge(
        kind,
        one.named(kind),
        (some, more) ->
            new MediaReport.Kind(
                kind,
                some.copied() + more.copied(),
                some.bytes() + more.bytes(),
                some.missing() + more.missing(),
                some.linked() + more.linked()));
  }

  private static String extension(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return name.indexOf('.') >= 0 && EXTENSION.matcher(extension).matches() ? extension : OTHER;
  }

  /** Returns the kinds, those of most files first. */
  List<MediaReport.Kind> kinds() {
    return kinds.values().stream()
        .sorted(Comparator.comparingLong(MediaReport.Kind::files).reversed())
        .toList();
  }

  /** Returns the reasons why files are missing, and the number of files. */
  SortedMap<String, Long> reasons() {
    return reasons;
  }
}
