package dev.pressport.source.wxr;

import static dev.pressport.problem.ProblemDescription.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemDescription;
import dev.pressport.problem.ProblemKind;
import java.util.List;

/** Problems of export files. */
enum WxrProblem implements ProblemKind {
  CHANNEL_BROKEN(
      lossy(
              "The part of the file outside the items is not valid XML here. It was read up"
                  + " to this place.")
          .counted(
              "export file whose site data is not valid XML",
              "export files whose site data is not valid XML")
          .means(
              "The authors, terms or settings after this place are missing. All items are"
                  + " exported.")
          .remedy("Make the export again."));

  private final ProblemDescription description;

  WxrProblem(ProblemDescription description) {
    this.description = description;
  }

  @Override
  public ProblemDescription description() {
    return description;
  }

  /** Adds these codes to the catalogue. */
  public static final class Provider implements CodeProvider {
    @Override
    public List<WxrProblem> codes() {
      return List.of(values());
    }
  }
}
