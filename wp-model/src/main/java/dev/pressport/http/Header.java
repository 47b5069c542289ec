package dev.pressport.http;

/** A header field of a request or a response. */
public record Header(String name, String value) {

  /** Returns only the name: a value may be a secret. */
  @Override
  public String toString() {
    return name;
  }
}
