package dev.pressport.source;

import java.util.function.Supplier;

/**
 * Who asks a server for what it holds.
 *
 * @param password gives it when it is needed; it is kept nowhere
 */
public record Login(String user, Supplier<String> password) {
  @Override
  public String toString() {
    return user;
  }
}
