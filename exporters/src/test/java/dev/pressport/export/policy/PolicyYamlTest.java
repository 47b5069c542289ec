package dev.pressport.export.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.render.Policy;
import dev.pressport.render.PolicyFault;
import dev.pressport.render.PolicyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyYamlTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "price",
        "no",
        "12",
        "a: b",
        "a #b",
        "'",
        "\"",
        "\\",
        " edge ",
        "-",
        "? x",
        "{a}",
        "*",
        "ünï 日本",
        "two\nlines\r\n",
        "a\u0085b\u2028c",
        "\u202egnp.exe",
        "\ud83d\ude00",
        "\u0007",
        "~",
        ""
      })
  void writesNamesThatReadTheSame(String name) throws PolicyFault {
    String yaml = PolicyYaml.name(name);
    Policy policy = PolicyFile.read("types:\n  " + yaml + ": keep  # as it is\n");

    assertThat(policy.mapping().types().byName()).containsOnlyKeys(name);
    assertThat(yaml).doesNotContainPattern("[\\p{Cc}\\p{Cf}\\p{Zl}]");
  }

  @Test
  void keepsRemarksOnOneLine() {
    assertThat(PolicyYaml.remark("a\ntypes: {post: drop}\u2028\u202e\r"))
        .isEqualTo("a types: {post: drop}");
    assertThat(PolicyYaml.remark("\ud83d\ude00".repeat(200)))
        .isEqualTo("\ud83d\ude00".repeat(80) + "...");
  }
}
