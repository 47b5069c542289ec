package dev.pressport.posttype;

/** {@code exactmetrics_note}: a note on a day of ExactMetrics' statistics. */
public final class ExactmetricsNote implements PostType {

  @Override
  public String name() {
    return "exactmetrics_note";
  }

  @Override
  public String label() {
    return "Notes";
  }

  @Override
  public String meaning() {
    return "a note on a day of ExactMetrics' statistics";
  }
}
