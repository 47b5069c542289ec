package dev.pressport.export.bagit;

import dev.pressport.export.output.FileNames;
import dev.pressport.text.Sha256;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The folder of the content of a bag, and the names in it. */
final class Payload {
  static final String FOLDER = "data/";
  private static final int HASH_DIGITS = 8;

  private Payload() {}

  /** Returns the path in the bag of a path in the payload. */
  static String inBag(String path) {
    return FOLDER + withoutPercent(path);
  }

  /** Returns the path in the payload of a path in the bag. */
  static String withinPayload(String path) {
    return path.startsWith(FOLDER) ? path.substring(FOLDER.length()) : path;
  }

  /**
   * Returns a path without percent signs, which validators decode in different ways. A name that
   * had one gets a hash, so that it remains unique.
   */
  static String withoutPercent(String path) {
    return path.indexOf('%') < 0
        ? path
        : Arrays.stream(path.split("/", -1)).map(Payload::name).collect(Collectors.joining("/"));
  }

  private static String name(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    int end = dot > 0 ? dot : name.length();
    String hash = Sha256.hex(Sha256.of(name)).substring(0, HASH_DIGITS);
    String stem = name.substring(0, end).replace('%', '_');
    return FileNames.segment(stem + "-" + hash + name.substring(end).replace('%', '_'));
  }
}
