package dev.pressport.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValueScreenTest {
  private final List<String> names = new ArrayList<>();

  private final Withheld heard =
      new Withheld() {
        @Override
        public void personal(String name) {
          names.add("personal " + name);
        }

        @Override
        public void secret(String name) {
          names.add("secret " + name);
        }
      };

  private @Nullable Value screen(Disclosure disclosure, Subject subject, String key, Value value) {
    return new ValueScreen(disclosure).screen(subject, "meta", key, value, heard);
  }

  private @Nullable Value screen(String key, String value) {
    return screen(Disclosure.NONE, Subject.CONTENT, key, Value.of(value));
  }

  private static String text(@Nullable Value value) {
    return value instanceof Text text ? text.string() : String.valueOf(value);
  }

  @Test
  void cutsOnlyTheLeavesOutOfJson() {
    String json = "{\"a\":[{\"api_key\":\"abcdef\",\"size\":1.5},{\"x\":\"1/2\"}],\"e\":{}}";

    assertThat(text(screen("_settings", json)))
        .isEqualTo("{\"a\":[{\"size\":1.5},{\"x\":\"1\\/2\"}],\"e\":[]}");
    assertThat(names).containsExactly("secret meta._settings.a.api_key");
  }

  @Test
  void leavesAValueThatHoldsNothing() {
    Value value = Value.of(" {\"colour\": \"red\"} ");

    assertThat(screen(Disclosure.NONE, Subject.CONTENT, "options", value)).isSameAs(value);
  }

  @Test
  void looksIntoSerializedTexts() {
    String stored = "a:2:{s:5:\"token\";s:6:\"abcdef\";s:4:\"size\";s:3:\"big\";}";

    assertThat(screen("settings", stored))
        .isEqualTo(new Value.Dict(Map.of("size", Value.of("big"))));
  }

  @Test
  void leavesOutWhatCannotBeReadAndHoldsAKeyOfASecret() {
    assertThat(screen("settings", "{\"token\":\"abcdef\", broken}")).isNull();
    assertThat(text(screen("settings", "{\"colour\":\"red\", broken}"))).contains("red");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$P$Babcdefghijklmnopqrstuvwxyz01234",
        "$wp$2y$10$abcdefghijklmnopqrstuvwxyz",
        "$2y$10$abcdefghijklmnopqrstuvwxyz",
        "$argon2id$v=19$m=65536,t=4,p=1$abc$def",
        "sk_live_abcdefghijk",
        "rk_live_abcdefghijk",
        "AKIAIOSFODNN7EXAMPLE",
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN",
        "-----BEGIN PRIVATE KEY-----\nMIIE",
      })
  void leavesOutValuesThatLookLikeSecrets(String value) {
    assertThat(screen(new Disclosure(true, Set.of()), Subject.CONTENT, "note", Value.of(value)))
        .isNull();
    assertThat(names).containsExactly("secret meta.note");
  }

  @Test
  void letsAnAllowedKeyThroughButNoHashAndNoSession() {
    Disclosure allowed = new Disclosure(false, Set.of("token", "session_tokens", "note"));

    assertThat(text(screen(allowed, Subject.CONTENT, "token", Value.of("abcdef"))))
        .isEqualTo("abcdef");
    assertThat(screen(allowed, Subject.CONTENT, "session_tokens", Value.of("abcdef"))).isNull();
    String hash = "$P$Babcdefghijklmnopqrstuvwxyz01234";
    assertThat(screen(allowed, Subject.CONTENT, "note", Value.of(hash))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"show_password, yes", "max_tokens, 12", "token, ''", "has_secret, false"})
  void leavesSwitchesAndSmallNumbers(String key, String value) {
    assertThat(screen(key, value)).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "_bbp_author_ip, 203.0.113.9",
    "remote_ip, 203.0.113.9",
    "seen, 2001:db8::7",
    "client, Mozilla/5.0 (X11)",
    "customer_phone, +1 555 0100 200",
    "cap-user_email, a@b.example",
    "_hidden, a@b.example",
    "_phone, +1 555 0100 200",
    "recipients, 'A <a@b.example>, c@d.example'",
    "author_email, a@b.example",
  })
  void leavesOutDataOfPeople(String key, String value) {
    assertThat(screen(key, value)).isNull();
    assertThat(text(screen(new Disclosure(true, Set.of()), Subject.CONTENT, key, Value.of(value))))
        .isEqualTo(value);
  }

  @ParameterizedTest
  @CsvSource({
    "_VenuePhone, +1 555 0100 200",
    "shop_email, a@b.example",
    "email, a@b.example",
    "phone, +1 555 0100 200",
    "plugin_version, 6.8.1.2",
    "opens, 12:30:45",
    "zip, 12345",
    "_menu_item_url, mailto:a@b.example",
    "sender_colour, red",
  })
  void leavesPublishedContactData(String key, String value) {
    assertThat(text(screen(key, value))).isEqualTo(value);
  }

  @Test
  void knowsWhoAValueBelongsToByWhatItStandsIn() {
    Value contact = new Value.Dict(Map.of("phone", Value.of("+1 555 0100 200")));

    assertThat(screen(Disclosure.NONE, Subject.CONTENT, "guest", contact))
        .isEqualTo(new Value.Dict(Map.of()));
    assertThat(screen(Disclosure.NONE, Subject.CONTENT, "venue", contact)).isSameAs(contact);
    assertThat(screen(Disclosure.NONE, Subject.BUSINESS, "_phone", Value.of("+1 555 0100 200")))
        .isNotNull();
    assertThat(screen(Disclosure.NONE, Subject.PERSON, "twitter", Value.of("@ann"))).isNull();
  }

  @Test
  void namesNoAddressThatIsAKey() {
    screen(
        Disclosure.NONE,
        Subject.CONTENT,
        "list",
        new Value.Dict(Map.of("a@b.example", Value.of("subscribed"))));

    assertThat(names).containsExactly("personal meta.list.*");
  }

  @Test
  void endsInValuesWithinValues() {
    Value value = Value.of("deep");
    for (int i = 0; i < 5000; i++) {
      value = new Value.Array(List.of(value));
    }

    assertThat(screen(Disclosure.NONE, Subject.CONTENT, "deep", value)).isNotNull();
  }
}
