package dev.pressport.model;

import java.io.Reader;
import java.io.StringReader;

/** A text that may only be streamed. */
public record LargeText(String content) implements Text {

  @Override
  public long length() {
    return content.length();
  }

  @Override
  public boolean inline() {
    return false;
  }

  @Override
  public String string() {
    throw new IllegalStateException("too large for memory");
  }

  @Override
  public Reader reader() {
    return new StringReader(content);
  }
}
