package dev.pressport.source.json;

import static dev.pressport.problem.RefusalDescription.command;
import static dev.pressport.problem.RefusalDescription.source;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalDescription;
import dev.pressport.problem.RefusalKind;
import java.util.List;

/** Reasons not to read a folder of clean JSON. */
enum JsonRefusal implements RefusalKind {
  JSON_UNFINISHED(
      source(
          "{0} looks like clean JSON, but site.json is missing, which an export writes" + " last.",
          "Run the pressport export that wrote it again.")),
  JSON_BROKEN(
      source(
          "{0} looks like clean JSON, but its site.json cannot be read: {1}.",
          "Run the pressport export that wrote it again, or restore site.json from a"
              + " backup.")),
  JSON_TOO_NEW(
      source(
          "{0} is clean JSON of version {1}, which is newer than this Pressport.",
          "Use a newer Pressport. Yours: pressport --version")),
  JSON_SEVERAL(
      command(
          "{0} and {1} are both folders of clean JSON. Pressport reads one at a time.",
          "Export each folder to its own --out."));

  private final RefusalDescription description;

  JsonRefusal(RefusalDescription description) {
    this.description = description;
  }

  @Override
  public RefusalDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<JsonRefusal> codes() {
      return List.of(values());
    }
  }
}
