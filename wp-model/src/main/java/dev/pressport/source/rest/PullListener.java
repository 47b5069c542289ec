package dev.pressport.source.rest;

import dev.pressport.http.Wait;
import dev.pressport.source.Fetching;

/** A listener to the progress of a {@link Pull}, called from several threads. */
public interface PullListener {

  /** A listener that does nothing. */
  PullListener DEAF = new PullListener() {};

  /** Reports the state, a few times a second. */
  default void fetching(Fetching state) {}

  /** Reports that the account of the user may edit only a part of the site. */
  default void limited(String user) {}

  /** Reports that the site is in trouble, and that no requests are sent for a while. */
  default void waiting(Wait wait) {}
}
