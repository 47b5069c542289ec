package dev.pressport.export.output;

import dev.pressport.problem.RefusalKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The number of the files that are in the way, and the names of the first few. */
final class PathSample {
  private static final int MOST = 3;

  private final List<String> first = new ArrayList<>();
  private long count;

  void add(String path) {
    count++;
    if (first.size() < MOST) {
      first.add(path);
    }
  }

  /** Fails when there are any. */
  void refuse(RefusalKind kind, Path folder) throws OutputRefused {
    if (count > 0) {
      String more = count > first.size() ? " and " + (count - first.size()) + " more" : "";
      throw OutputRefused.because(kind, folder, count, String.join(", ", first) + more);
    }
  }
}
