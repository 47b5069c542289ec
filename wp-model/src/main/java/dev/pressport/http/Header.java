package dev.pressport.http;

/** A header field of a request or an answer. */
public record Header(String name, String value) {

  /** Returns only the name: a value may be a secret. */
  @Override
  public String toString() {
    return name;
  }
}
