package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pressport.cli.console.Exit;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {

  static List<PostType> types() {
    return PostTypes.all();
  }

  @Test
  void describesEveryKindOfFile() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(new Session().run("schema").out());

    assertThat(schema.get("$schema").textValue())
        .isEqualTo("https://json-schema.org/draft/2020-12/schema");
    assertThat(schema.get("$defs").properties())
        .extracting(Map.Entry::getKey)
        .contains("entry", "author", "term", "comment", "site", "menus", "details.post");
  }

  @Test
  void describesOneTypeWithWhatItNeeds() throws IOException {
    JsonNode schema = new ObjectMapper().readTree(new Session().run("schema", "acf-field").out());

    assertThat(schema.at("/properties/type/const").textValue()).isEqualTo("acf-field");
    assertThat(schema.get("$defs").properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("content", "details.acf-field");
  }

  @Test
  void isTheSameEachTime() {
    Session.Ended first = new Session().run("schema");

    assertThat(new Session().run("schema")).isEqualTo(first);
    assertThat(first.exit()).isZero();
    assertThat(first.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"schema", "types"})
  void namesTheNearestType(String command) {
    Session.Ended ended = new Session().run(command, "nav_menu_itme");

    assertThat(ended.exit()).isEqualTo(Exit.USAGE);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err())
        .startsWith("error[no-such-type]:")
        .contains("Try: nav_menu_item.  All of them: pressport types");
  }

  @ParameterizedTest
  @MethodSource("types")
  void fitsWhatEachTypeIsIntoTheScreen(PostType type) {
    assertThat(new Session().run("types", type.name()).out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThan(81));
  }
}
