package dev.pressport.source.rest;

import java.io.IOException;

/** The failure to get a response to its end: it is a part of a JSON value each time. */
final class CutOffResponse extends IOException {
  private static final long serialVersionUID = 1L;

  CutOffResponse(ApiRequest request) {
    super(request.route());
  }
}
