package dev.pressport.example;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A note: its day, such as {@code 2024-01-31}, its title and its body. */
record Note(String day, String title, String body) {
  private static final Pattern FORM =
      Pattern.compile("note: (\\d{4}-\\d{2}-\\d{2}) (.+)\\n((?s:.*))");

  /** Returns the note in a file, or empty for a file of another form. */
  static Optional<Note> in(Path file) throws IOException {
    Matcher form = FORM.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    return form.matches()
        ? Optional.of(new Note(form.group(1), form.group(2), form.group(3)))
        : Optional.empty();
  }
}
