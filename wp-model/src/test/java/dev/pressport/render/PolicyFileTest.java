package dev.pressport.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pressport.contentmodel.NameChoice;
import dev.pressport.contentmodel.SiteMapping;
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

  @Test
  void readsNames() throws PolicyFault {
    SiteMapping mapping =
        PolicyFile.read(
                "site.yaml",
                """
                types:
                  book: KEEP
                  film: drop
                  odd name: "odd name"
                taxonomies: {genre: kind}
                fields:
                  book:
                    Price in USD: priceUsd
                """)
            .mapping();

    assertThat(mapping.origin()).isEqualTo("site.yaml");
    assertThat(mapping.types().dropped()).containsExactly("film");
    assertThat(mapping.types().of("book")).isEqualTo("book");
    assertThat(mapping.types().renames("odd name")).isFalse();
    assertThat(mapping.taxonomies().of("genre")).isEqualTo("kind");
    assertThat(mapping.fieldsOf("book").of("Price in USD")).isEqualTo("priceUsd");
    assertThat(mapping.fieldsOf("film").changeAny()).isFalse();
    assertThat(mapping.taxonomies().byName().get("genre"))
        .isEqualTo(new NameChoice("genre", "kind", 5, 14));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "# nothing yet", "---\n", "shortcodes:\nblocks:\n", "types:\nfields:\n"})
  void saysNothingWhereNothingStands(String yaml) throws PolicyFault {
    assertThat(PolicyFile.read(yaml)).isEqualTo(Policy.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '~',
      value = {
        "- a                                     # 1 # 1  # contains sections",
        "shortcode: {a: keep}                    # 1 # 1  # Unknown section \"shortcode\"",
        "types: [a]                              # 1 # 8  # types contains lines",
        "shortcodes: [a]                         # 1 # 13 # NAME: VALUE",
        "shortcodes: {a: dorp}                   # 1 # 17 # Unknown value \"dorp\"",
        "shortcodes: {a: {b: c}}                 # 1 # 17 # or HTML in quotes",
        "shortcodes: {a: keep, a: drop}          # 1 # 23 # already defined",
        "shortcodes: {a: keep}|shortcodes:       # 2 # 1  # already defined",
        "shortcodes:|  '[a]': keep               # 2 # 3  # without brackets",
        "blocks: {paragraph: keep}               # 1 # 10 # such as core/paragraph",
        "shortcodes: {a: '<b>{{contents}}'}      # 1 # 17 # Unknown placeholder {{contents}}",
        "shortcodes: {a: '<b>{{attr a b}}'}      # 1 # 17 # Unknown placeholder {{attr a b}}",
        "shortcodes: {a: '<b>{{content</b>'}     # 1 # 17 # is not closed",
        "shortcodes: {a: '{{content}}{{content}}'} # 1 # 17 # only once",
        "shortcodes: {a: &x keep, b: *x}         # 1 # 29 # or HTML in quotes",
        "shortcodes:|  a: <p style=\"x: y\">      # 2 # 17 # Invalid YAML",
        "shortcodes: {a: keep}|---|b: c          # 2 # 1  # one YAML document",
        "a: [                                    # 1 # 1  # Unknown section \"a\"",
        "types: {a: unwrap}                      # 1 # 12 # shortcodes and blocks only",
        "types: {a: New Name}                    # 1 # 12 # Invalid value \"New Name\"",
        "types: {a: ../b}                        # 1 # 12 # small letters",
        "types: {a: [b]}                         # 1 # 12 # keep, drop or a new name",
        "taxonomies: {a: keep, a: drop}          # 1 # 23 # already defined",
        "fields: {a: drop}                       # 1 # 13 # a contains lines",
        "fields: drop                            # 1 # 9  # for each post type",
        "fields: {post: {a: _b}}                 # 1 # 20 # Invalid value \"_b\"",
        "shortcodes: {a: keep                    # 1 # 21 # Invalid YAML",
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
    assertThat(fault).hasMessageContaining("NAME: VALUE");
  }
}
