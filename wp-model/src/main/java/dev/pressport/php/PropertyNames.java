package dev.pressport.php;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The names of an object's properties. PHP stores a protected one as {@code \0*\0name}, a private
 * one as {@code \0Class\0name}.
 */
final class PropertyNames {

  private static final char NUL = '\0';

  private PropertyNames() {}

  /** The name as it is written in the class. */
  static String bare(String stored) {
    int end = prefixEnd(stored);
    return end < 0 ? stored : stored.substring(end + 1);
  }

  /**
   * A name for each property, in order, none of them twice and none {@code reserved}: the bare
   * name, or {@code Class::name} where the bare one is taken. Public ones come first to theirs.
   */
  static List<String> distinct(Collection<String> stored, String className, Set<String> reserved) {
    Set<String> taken = new HashSet<>(reserved);
    stored.stream().filter(name -> prefixEnd(name) < 0).forEach(taken::add);
    List<String> names = new ArrayList<>(stored.size());
    for (String name : stored) {
      boolean own = prefixEnd(name) < 0 && !reserved.contains(name);
      names.add(own ? name : free(name, className, taken));
    }
    return names;
  }

  private static String free(String stored, String className, Set<String> taken) {
    String owner = owner(stored, className);
    String name = bare(stored);
    while (!taken.add(name)) {
      name = owner + "::" + name;
    }
    return name;
  }

  private static String owner(String stored, String className) {
    int end = prefixEnd(stored);
    String owner = end < 0 ? "*" : stored.substring(1, end);
    return owner.equals("*") ? className : owner;
  }

  /** Returns the index of the second NUL; negative for a public property. */
  private static int prefixEnd(String stored) {
    return !stored.isEmpty() && stored.charAt(0) == NUL ? stored.indexOf(NUL, 1) : -1;
  }
}
