package dev.pressport.index;

import dev.pressport.model.Value;
import dev.pressport.posttype.PostTypes;
import dev.pressport.privacy.Disclosure;
import dev.pressport.privacy.ValueScreen;
import dev.pressport.privacy.Withheld;

/** The metas that are exported even when no personal data is wanted. */
final class ShownMetas {
  private final ValueScreen screen = new ValueScreen(Disclosure.NONE);

  boolean contain(String postType, String key, Value value) {
    return screen.screen(PostTypes.subject(postType), "meta", key, value, Withheld.UNHEARD) != null;
  }
}
