package dev.pressport.export.preview;

import dev.pressport.export.migrate.Progress;
import dev.pressport.http.Wait;
import dev.pressport.problem.Problem;
import dev.pressport.problem.Problems;
import dev.pressport.source.Fetching;

/** The progress of a preview, whose problems are collected too. */
record ListeningProgress(Progress listener, Problems problems) implements Progress {
  /** Nothing is written, so that the last item is no news. */
  @Override
  public void written(long items, long of) {
    if (items < of) {
      listener.written(items, of);
    }
  }

  @Override
  public void problem(Problem problem) {
    problems.add(problem);
    listener.problem(problem);
  }

  @Override
  public void fetching(Fetching state) {
    listener.fetching(state);
  }

  @Override
  public void limited(String user) {
    listener.limited(user);
  }

  @Override
  public void waiting(Wait wait) {
    listener.waiting(wait);
  }
}
