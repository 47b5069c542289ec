package dev.pressport.source.rest;

import dev.pressport.text.Sha256;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A request to the API, or for a page of the site.
 *
 * @param route below the root of the API, such as {@code wp/v2/posts}; empty for the root itself;
 *     with a slash before it the path and query of a page, as they are written in its address
 * @param query its parameters, not encoded
 */
record ApiRequest(String route, SortedMap<String, String> query) {
  private static final int LONGEST_NAME = 80;

  ApiRequest {
    query = Collections.unmodifiableSortedMap(new TreeMap<>(query));
  }

  static ApiRequest of(String route) {
    return new ApiRequest(route, Collections.emptySortedMap());
  }

  /**
   * The request for a page.
   *
   * @param target its path, from the slash on, and its query
   */
  static ApiRequest ofPage(String target) {
    return of(target);
  }

  boolean isOfPage() {
    return route.startsWith("/");
  }

  /** The request with this target. */
  static ApiRequest parse(String target) {
    int mark = target.indexOf('?');
    if (mark < 0) {
      return of(decoded(target));
    }
    SortedMap<String, String> query = new TreeMap<>();
    for (String pair : target.substring(mark + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return new ApiRequest(decoded(target.substring(0, mark)), query);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  ApiRequest with(String name, Object value) {
    SortedMap<String, String> more = new TreeMap<>(query);
    more.put(name, value.toString());
    return new ApiRequest(route, more);
  }

  ApiRequest without(String name) {
    SortedMap<String, String> less = new TreeMap<>(query);
    less.remove(name);
    return new ApiRequest(route, less);
  }

  /** Returns whether it asks for the stored form, which only those who may edit an item get. */
  boolean isForEditing() {
    return "edit".equals(query.get("context"));
  }

  /** Its parameters as an address has them. */
  String encodedQuery() {
    List<String> pairs = new ArrayList<>();
    for (Map.Entry<String, String> parameter : query.entrySet()) {
      pairs.add(encoded(parameter.getKey()) + '=' + encoded(parameter.getValue()));
    }
    return String.join("&", pairs);
  }

  /** Its route as an address has it; slashes part it. */
  String encodedRoute() {
    return encoded(route).replace("%2F", "/");
  }

  /** Percent-encodes a text, except for commas, which separate lists. */
  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20").replace("%2C", ",");
  }

  /** Returns the route and the encoded parameters, which identify the request. */
  String target() {
    return query.isEmpty() ? encodedRoute() : encodedRoute() + '?' + encodedQuery();
  }

  /** A name for a file, unique and readable: {@code wp-v2-posts-page-2-1f2e3d4c}. */
  String fileName() {
    StringBuilder name = new StringBuilder(route.isEmpty() ? "index" : route);
    for (String parameter : List.of("page", "per_page", "include", "status")) {
      String value = query.get(parameter);
      if (value != null) {
        name.append('-').append(parameter).append('-').append(value);
      }
    }
    String plain = name.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    String start = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    return start + '-' + Sha256.hex(Sha256.of(target())).substring(0, 12);
  }
}
