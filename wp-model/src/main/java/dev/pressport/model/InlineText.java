package dev.pressport.model;

import java.io.Reader;
import java.io.StringReader;

/** A text held in memory. */
public record InlineText(String string) implements Text {

  @Override
  public long length() {
    return string.length();
  }

  @Override
  public boolean inline() {
    return true;
  }

  @Override
  public Reader reader() {
    return new StringReader(string);
  }
}
