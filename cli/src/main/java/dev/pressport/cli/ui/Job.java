package dev.pressport.cli.ui;

import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Work that goes on in this process whether or not a page shows it.
 *
 * @param <T> the result
 */
final class Job<T> {
  private final JobProgress progress;
  private final Thread thread;
  private State state = State.RUNNING;
  private @Nullable T result;
  private List<Fault> faults = List.of();

  /** The state of a job. */
  enum State {
    RUNNING,
    DONE,
    FAILED,
    STOPPED
  }

  /** The work of a job. */
  @FunctionalInterface
  interface Task<T> {
    T run(JobProgress progress) throws IOException;
  }

  private Job(String name, JobProgress progress, Task<T> task) {
    this.progress = progress;
    this.thread = new Thread(() -> run(task), name);
    thread.setDaemon(true);
  }

  /** Starts a job. */
  static <T> Job<T> start(String name, JobProgress progress, Task<T> task) {
    Job<T> job = new Job<>(name, progress, task);
    job.thread.start();
    return job;
  }

  private void run(Task<T> task) {
    try {
      T done = task.run(progress);
      end(State.DONE, done, List.of());
    } catch (IOException | RuntimeException | Error e) {
      boolean stopped = progress.isStopped();
      end(stopped ? State.STOPPED : State.FAILED, null, stopped ? List.of() : Faults.of(e));
    }
  }

  private synchronized void end(State ended, @Nullable T done, List<Fault> found) {
    state = ended;
    result = done;
    faults = found;
  }

  /** Asks the job to stop; it ends soon afterwards. */
  void stop() {
    progress.stop();
    thread.interrupt();
  }

  /** Waits for the end of the job, but not for long. */
  void await(long milliseconds) throws InterruptedException {
    thread.join(milliseconds);
  }

  synchronized State state() {
    return state;
  }

  boolean isRunning() {
    return state() == State.RUNNING;
  }

  /** Returns the result; null unless the job is done. */
  synchronized @Nullable T result() {
    return result;
  }

  /** Returns the reasons of a failure. */
  synchronized List<Fault> faults() {
    return faults;
  }

  JobProgress progress() {
    return progress;
  }
}
