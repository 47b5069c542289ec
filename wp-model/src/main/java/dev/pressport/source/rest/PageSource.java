package dev.pressport.source.rest;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;

/** The pages of a site: from the site itself, or from its recording. */
interface PageSource {
  /** The response to a request for a page; empty when none was made. */
  Optional<ApiResponse> page(String target) throws IOException;

  /** Announces pages that are requested next. */
  default void expect(Collection<String> targets) throws IOException {}

  /** The recorded pages. */
  static PageSource of(Recording recording) {
    return target -> recording.newest(ApiRequest.ofPage(target));
  }
}
