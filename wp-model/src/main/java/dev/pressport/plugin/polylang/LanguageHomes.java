package dev.pressport.plugin.polylang;

import dev.pressport.seo.PluginPages;
import java.util.Set;

/** The homes of the languages: the address of the term of a language. */
final class LanguageHomes implements PluginPages {
  @Override
  public Set<String> languages() {
    return Set.of(Polylang.LANGUAGE);
  }
}
