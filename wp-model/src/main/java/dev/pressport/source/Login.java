package dev.pressport.source;

import java.util.function.Supplier;

/**
 * The login to a server.
 *
 * @param password supplied when it is needed; it is kept nowhere
 */
public record Login(String user, Supplier<String> password) {
  @Override
  public String toString() {
    return user;
  }
}
