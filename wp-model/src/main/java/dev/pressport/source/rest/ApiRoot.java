package dev.pressport.source.rest;

import java.net.URI;

/**
 * The address of a site's API.
 *
 * @param address ends with a slash; with plain permalinks it ends with {@code rest_route=/}
 */
record ApiRoot(URI address) {
  static final String PLAIN = "rest_route=";

  /** Returns whether the route is a query parameter, because the site has plain permalinks. */
  boolean isPlain() {
    String query = address.getRawQuery();
    return query != null && query.startsWith(PLAIN);
  }

  /** The address of a request. */
  URI of(ApiRequest request) {
    String query = request.encodedQuery();
    String mark = isPlain() ? "&" : "?";
    // The slashes of a route need no encoding in either place.
    return URI.create(address + request.encodedRoute() + (query.isEmpty() ? "" : mark + query));
  }
}
