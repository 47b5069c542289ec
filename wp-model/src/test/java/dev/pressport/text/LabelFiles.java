package dev.pressport.text;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The files with the words of a class in all languages. */
public final class LabelFiles {
  private LabelFiles() {}

  /** The languages that a class has words in. */
  public static List<String> languages(Class<?> owner) throws IOException, URISyntaxException {
    Path english =
        Path.of(Objects.requireNonNull(owner.getResource("labels/en.properties")).toURI());
    try (Stream<Path> files = Files.list(Objects.requireNonNull(english.getParent()))) {
      return files
          .map(file -> file.toFile().getName().replace(".properties", ""))
          .sorted()
          .toList();
    }
  }
}
