package dev.pressport.source.join;

import static dev.pressport.problem.RefusalDescription.command;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.RefusalDescription;
import dev.pressport.problem.RefusalKind;
import java.util.List;

/** Reasons not to join sources. */
enum JoinRefusal implements RefusalKind {
  JSON_WITH_OTHERS(
      command(
          "A folder of clean JSON cannot be joined with other sources: {0}, {1}.",
          "Export each to its own --out, or join the sources that the folder was made" + " from."));

  private final RefusalDescription description;

  JoinRefusal(RefusalDescription description) {
    this.description = description;
  }

  @Override
  public RefusalDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<JoinRefusal> codes() {
      return List.of(values());
    }
  }
}
