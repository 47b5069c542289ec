package dev.pressport.export.site;

import dev.pressport.export.Fate;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import java.util.Set;

/** The fate of entries of types whose entries visitors do not open. */
public final class WithoutPage {
  private WithoutPage() {}

  /**
   * Returns the fate of the entries of a type.
   *
   * @param otherwise why those are left out that are part of nothing, and no cache or version
   */
  public static Fate fate(String type, String otherwise) {
    Set<Trait> traits = PostTypes.traits(type);
    if (traits.contains(Trait.MENU)) {
      return new Fate.Merged("the menus");
    }
    if (traits.contains(Trait.EMBEDDED)) {
      return new Fate.Merged("the entries that show it");
    }
    if (traits.contains(Trait.CACHE)) {
      return new Fate.Filtered("a cache");
    }
    return new Fate.Filtered(traits.contains(Trait.VERSION) ? "an earlier version" : otherwise);
  }
}
