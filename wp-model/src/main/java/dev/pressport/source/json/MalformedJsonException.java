package dev.pressport.source.json;

import java.io.IOException;

/** JSON that is not what clean JSON has at that place. */
public final class MalformedJsonException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String why;

  MalformedJsonException(String why) {
    super(why);
    this.why = why;
  }

  /** Returns the error, as the part of a sentence. */
  String why() {
    return why;
  }
}
