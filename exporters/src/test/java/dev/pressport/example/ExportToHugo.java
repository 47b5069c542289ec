package dev.pressport.example;

import dev.pressport.Pressport;
import dev.pressport.WordPressSite;
import dev.pressport.export.migrate.Report;
import java.io.IOException;
import java.nio.file.Path;

/** Turns a WordPress site into a Hugo site. */
public final class ExportToHugo {
  private ExportToHugo() {}

  @SuppressWarnings("SystemOut")
  public static void main(String[] args) throws IOException {
    try (WordPressSite site = Pressport.open(args[0])) {
      Report report = site.to("hugo").option("body", "html").into(Path.of(args[1]));
      System.out.println(report.complete() ? "Complete." : "Something is missing.");
    }
  }
}
