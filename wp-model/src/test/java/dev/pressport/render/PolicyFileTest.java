package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyFileTest {

  @Test
  void readsWordsAndTemplates() throws PolicyFault {
    Policy policy =
        PolicyFile.read(
            """
            # what we decided
            shortcodes:
              tide: keep
              box: "<div>{{content}}</div>"
              "*": Drop
            blocks:
              acme/tide: unwrap
              core/rss: |
                <p>
                  {{ attr feedURL }}
                </p>
            """);

    assertThat(policy.shortcodes())
        .isEqualTo(
            Map.of(
                "tide",
                Treatment.Plain.KEEP,
                "box",
                HtmlTemplate.parse("<div>{{content}}</div>"),
                "*",
                Treatment.Plain.DROP));
    assertThat(policy.blocks())
        .containsEntry("acme/tide", Treatment.Plain.UNWRAP)
        .containsEntry("core/rss", HtmlTemplate.parse("<p>\n  {{attr feedURL}}\n</p>\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing yet", "---\n", "shortcodes:\nblocks:\n"})
  void saysNothingWhereNothingStands(String yaml) throws PolicyFault {
    assertThat(PolicyFile.read(yaml)).isEqualTo(Policy.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "- a                                     # 1 # 1  # has the sections",
        "shortcode: {a: keep}                    # 1 # 1  # no section \"shortcode\"",
        "types: {a: keep}                        # 1 # 1  # no section \"types\"",
        "shortcodes: [a]                         # 1 # 13 # NAME: TREATMENT",
        "shortcodes: {a: dorp}                   # 1 # 17 # \"dorp\" is neither",
        "shortcodes: {a: {b: c}}                 # 1 # 17 # a word or HTML",
        "shortcodes: {a: keep, a: drop}          # 1 # 23 # a second time",
        "shortcodes: {a: keep}|shortcodes:       # 2 # 1  # a second time",
        "shortcodes:|  '[a]': keep               # 2 # 3  # without brackets",
        "blocks: {paragraph: keep}               # 1 # 10 # such as core/paragraph",
        "shortcodes: {a: '<b>{{contents}}'}      # 1 # 17 # no placeholder {{contents}}",
        "shortcodes: {a: '<b>{{attr a b}}'}      # 1 # 17 # no placeholder {{attr a b}}",
        "shortcodes: {a: '<b>{{content</b>'}     # 1 # 17 # without end",
        "shortcodes: {a: '{{content}}{{content}}'} # 1 # 17 # twice",
        "shortcodes: {a: &x keep, b: *x}         # 1 # 29 # a word or HTML",
        "shortcodes:|  a: <p style=\"x: y\">      # 2 # 17 # not YAML",
        "shortcodes: {a: keep}|---|b: c          # 2 # 1  # one document",
        "a: [                                    # 1 # 1  # no section \"a\"",
        "shortcodes: {a: keep                    # 1 # 21 # not YAML",
      })
  void tellsTheFirstFaultWithItsPlace(String yaml, int line, int column, String words) {
    PolicyFault fault =
        catchThrowableOfType(PolicyFault.class, () -> PolicyFile.read(yaml.replace('|', '\n')));

    assertThat(fault).hasMessageContaining(words);
    assertThat(fault.line()).isEqualTo(line);
    assertThat(fault.column()).isEqualTo(column);
  }

  @Test
  void refusesWhatIsTooLong() {
    PolicyFault fault =
        catchThrowableOfType(
            PolicyFault.class, () -> PolicyFile.read("# x\n".repeat(PolicyFile.LARGEST)));
    assertThat(fault).hasMessageContaining("too long");
  }

  @Test
  void standsDeepNesting() {
    PolicyFault fault =
        catchThrowableOfType(
            PolicyFault.class, () -> PolicyFile.read("shortcodes: " + "[".repeat(500_000)));
    assertThat(fault).hasMessageContaining("NAME: TREATMENT");
  }
}
