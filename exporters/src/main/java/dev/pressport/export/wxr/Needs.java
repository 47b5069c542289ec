package dev.pressport.export.wxr;

import java.util.Set;

/**
 * What an item needs in its file, so that the importer can connect it.
 *
 * @param declarations the keys of authors and terms
 * @param target the id of the entry that a menu item leads to; 0 for none
 */
record Needs(Set<String> declarations, long target) {
  static final Needs NOTHING = new Needs(Set.of(), 0);

  Needs {
    declarations = Set.copyOf(declarations);
  }
}
