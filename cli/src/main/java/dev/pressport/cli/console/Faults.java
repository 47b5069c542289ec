package dev.pressport.cli.console;

import java.util.List;

/** Ends a command with one or more faults that the user can do something about. */
public final class Faults extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> list;

  /** With at least one. */
  public Faults(List<Fault> list) {
    super(list.toString());
    this.list = List.copyOf(list);
  }

  /** With just one. */
  public Faults(Fault fault) {
    this(List.of(fault));
  }

  /** All of them, in the order in which they are told. */
  public List<Fault> list() {
    return list;
  }
}
