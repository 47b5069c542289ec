package dev.pressport.source.wxr;

import static dev.pressport.problem.ProblemKind.lossy;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/** Problems of export files. */
public final class WxrProblem implements CodeProvider {
  static final ProblemKind CHANNEL_BROKEN =
      lossy(
              "channel-broken",
              "The part of the file outside the items is not valid XML here. It was read up to"
                  + " this place.")
          .counted(
              "export file whose site data is not valid XML",
              "export files whose site data is not valid XML")
          .means(
              "The authors, terms or settings after this place are missing. All items are"
                  + " exported.")
          .remedy("Make the export again.");
}
