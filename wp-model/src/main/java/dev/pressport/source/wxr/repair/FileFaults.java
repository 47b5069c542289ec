package dev.pressport.source.wxr.repair;

import dev.pressport.problem.ProblemKind;
import dev.pressport.source.wxr.repair.RepairedCopy.Edit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The changes that only a reading of the whole file shows. */
final class FileFaults implements RepairListener {
  private final List<Edit> edits = new ArrayList<>();
  private boolean frameEnded;

  @Override
  public void repaired(ProblemKind kind, long byteOffset) {}

  @Override
  public boolean takesEdits() {
    return true;
  }

  /** Begins to take replacements, which until then are for the copy to hear. */
  void endOfFile() {
    frameEnded = true;
  }

  @Override
  public void replace(ProblemKind kind, long from, long to, String text) {
    if (frameEnded) {
      add(kind, from, to, text);
    }
  }

  @Override
  public void dropped(ProblemKind kind, long from, long to) {
    add(kind, from, to, "");
  }

  void add(ProblemKind kind, long from, long to, String text) {
    edits.add(new Edit(kind, from, to, text));
  }

  /** Returns all in the order of their beginnings; of two at one place, the longer one last. */
  List<Edit> edits() {
    edits.sort(Comparator.comparingLong(Edit::from).thenComparingLong(Edit::to));
    return edits;
  }
}
