package dev.pressport.example;

import dev.pressport.Pressport;
import dev.pressport.WordPressSite;
import java.io.IOException;
import java.nio.file.Path;

/** Turns a WordPress site into clean JSON. */
public final class ExportToJson {
  private ExportToJson() {}

  public static void main(String[] args) throws IOException {
    try (WordPressSite site = Pressport.open(args[0])) {
      site.to("json").into(Path.of(args[1]));
    }
  }
}
