package dev.pressport.posttype;

import dev.pressport.model.Content;

/** {@code oembed_cache}: the HTML of an embed, fetched from its provider. */
public final class OembedCache implements PostType {

  @Override
  public String name() {
    return "oembed_cache";
  }

  @Override
  public String label() {
    return "Embed caches";
  }

  @Override
  public String meaning() {
    return "the HTML of an embed, fetched from its provider";
  }

  @Override
  public boolean inWxr() {
    return false;
  }

  @Override
  public Content.Format format(String stored) {
    return Content.Format.HTML;
  }
}
