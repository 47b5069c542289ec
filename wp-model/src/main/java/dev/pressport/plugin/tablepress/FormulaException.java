package dev.pressport.plugin.tablepress;

/** A formula that has no value. */
final class FormulaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  FormulaException() {
    super("no value", null, false, false);
  }
}
