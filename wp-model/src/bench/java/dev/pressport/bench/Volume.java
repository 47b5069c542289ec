package dev.pressport.bench;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The amount of text that a benchmark has read, which JMH reports per second. */
@State(Scope.Thread)
@AuxCounters
public class Volume {
  /** Megabytes of UTF-8. */
  public double megabytes;

  /** Counts bytes of UTF-8. */
  public void add(long bytes) {
    megabytes += bytes / 1e6;
  }
}
