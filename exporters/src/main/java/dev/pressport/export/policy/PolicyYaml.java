package dev.pressport.export.policy;

import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/** Names and remarks of a site as parts of a YAML file, each on one line. */
final class PolicyYaml {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");
  private static final Pattern PLAIN =
      Pattern.compile("(?!(?i:y|n|yes|no|on|off|true|false|null)$)[A-Za-z_][A-Za-z0-9_/-]*+");
  private static final int LONGEST_REMARK = 80;

  private PolicyYaml() {}

  /** Returns a name as a key or value; in quotes where it needs them, or could mislead. */
  static String name(String name) {
    return PLAIN.matcher(name).matches() ? name : quoted(name);
  }

  private static String quoted(String text) {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultScalarStyle(ScalarStyle.DOUBLE_QUOTED)
            .setUseUnicodeEncoding(!INVISIBLE.matcher(text).find())
            .setWidth(Integer.MAX_VALUE)
            .setSplitLines(false)
            .build();
    return new Dump(settings).dumpToString(text).strip();
  }

  /** Returns text of the site for a comment: without line ends, and not too long. */
  static String remark(String text) {
    String line = INVISIBLE.matcher(text).replaceAll(" ").strip();
    if (line.codePointCount(0, line.length()) <= LONGEST_REMARK) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, LONGEST_REMARK)) + "...";
  }
}
