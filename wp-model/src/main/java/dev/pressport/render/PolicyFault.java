package dev.pressport.render;

/** An error in a policy file. */
public final class PolicyFault extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final int column;

  /** Creates an error with a sentence and a place, both counted from 1. */
  PolicyFault(String sentence, int line, int column) {
    super(sentence);
    this.line = line;
    this.column = column;
  }

  /** The line, counted from 1. */
  public int line() {
    return line;
  }

  /** The column, counted from 1. */
  public int column() {
    return column;
  }

  /** The sentence. */
  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
