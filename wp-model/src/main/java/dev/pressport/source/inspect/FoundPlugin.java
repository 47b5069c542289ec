package dev.pressport.source.inspect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that is active on a site, or that left something in its content.
 *
 * @param slug as in the plugin directory of WordPress, where it is in there
 * @param meaning what moving means for its content, in half a sentence
 * @param active whether the site runs it; null when the source does not tell
 * @param traces how much of each kind
 */
public record FoundPlugin(
    String slug, String name, String meaning, @Nullable Boolean active, Map<Trace, Long> traces) {
  public FoundPlugin {
    Map<Trace, Long> copy = new EnumMap<>(Trace.class);
    copy.putAll(traces);
    traces = Collections.unmodifiableMap(copy);
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
