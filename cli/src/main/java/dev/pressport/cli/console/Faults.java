package dev.pressport.cli.console;

import java.util.List;

/** The end of a command with one or more faults that the user can fix. */
public final class Faults extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Fault> list;

  /** Creates faults, at least one. */
  public Faults(List<Fault> list) {
    super(list.toString());
    this.list = List.copyOf(list);
  }

  /** Creates faults of just one. */
  public Faults(Fault fault) {
    this(List.of(fault));
  }

  /** Returns all faults, in the order of the messages. */
  public List<Fault> list() {
    return list;
  }
}
