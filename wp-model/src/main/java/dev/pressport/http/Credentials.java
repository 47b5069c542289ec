package dev.pressport.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A user's name and password, for the site alone. */
public record Credentials(String user, String password) {

  /** The value of the header that carries them, by RFC 7617. */
  String authorization() {
    byte[] pair = (user + ':' + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  /** Returns a description without the password. */
  @Override
  public String toString() {
    return user;
  }
}
