package dev.pressport.export.bagit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Paths of files as the addresses of links. */
final class Hrefs {
  private Hrefs() {}

  /** Returns a path with what an address cannot contain percent-encoded. */
  static String encoded(String path) {
    return Arrays.stream(path.split("/"))
        .map(name -> URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"))
        .collect(Collectors.joining("/"));
  }
}
