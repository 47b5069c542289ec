package dev.pressport.source.inspect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * A plugin that a site seems to have, or to have had, by what it left in the content.
 *
 * @param slug as in the plugin directory of WordPress, where it is in there
 * @param meaning what moving means for its content, in half a sentence
 * @param traces how much of each kind
 */
public record Plugin(String slug, String name, String meaning, Map<Trace, Long> traces) {
  public Plugin {
    traces = Collections.unmodifiableMap(new EnumMap<>(traces));
  }

  /** The traces that plugins leave. */
  public enum Trace {
    /** Entries of its post types. */
    ENTRIES,
    /** Terms of its taxonomies. */
    TERMS,
    /** Metas of entries, terms and comments. */
    METAS,
    /** Blocks in its namespace. */
    BLOCKS,
    /** Its shortcodes. */
    SHORTCODES
  }
}
