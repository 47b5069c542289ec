package dev.pressport.problem;

import java.util.List;

/**
 * The codes of one package, found through {@code META-INF/services}, so that jars of others bring
 * their own.
 */
public interface CodeProvider {

  /** Returns all codes: kinds of problems and of refusals. */
  List<? extends Coded> codes();
}
