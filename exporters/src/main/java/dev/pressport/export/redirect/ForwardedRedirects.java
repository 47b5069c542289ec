package dev.pressport.export.redirect;

import dev.pressport.export.redirect.Redirect.Part;
import java.io.IOException;

/** Redirects that are passed on to a target. */
record ForwardedRedirects(RedirectConsumer target) implements RedirectFormat {

  @Override
  public void begin(Part part) {}

  @Override
  public void add(Redirect redirect) throws IOException {
    target.accept(redirect.address(), redirect.to());
  }

  @Override
  public void add(RuleRedirect rule) {}

  @Override
  public void finish() {}

  @Override
  public void close() {}
}
