package dev.pressport.export.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Metas;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.privacy.Disclosure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivacyTest {
  private final Privacy closed = new Privacy(Disclosure.NONE);
  private final Privacy open = new Privacy(Disclosure.NONE.withPersonalData(true));

  private static Term term(String... keys) {
    Metas.Builder metas = new Metas.Builder();
    Stream.of(keys).forEach(key -> metas.addRepaired(key, Value.of("value"), "stored"));
    return new Term(
        1L,
        "category",
        "a",
        "A",
        null,
        null,
        null,
        null,
        Map.of(),
        metas.build(),
        Map.of(),
        Map.of(),
        null,
        false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "_billing_email",
        "billing_first_name",
        "_shipping_postcode",
        "_customer_ip_address",
        "_edd_payment_user_email",
        "_submitter_info",
        "_feedback_ip",
        "akismet_as_submitted",
        "akismet_user_agent",
        "_export_data_raw",
        "community-events-location"
      })
  void withholdsMetasOfPeopleUnlessAskedFor(String key) {
    Privacy.Result result = closed.apply(term("colour", key));

    assertThat(result.item().meta().values()).containsOnlyKeys("colour");
    assertThat(result.item().meta().raw()).containsOnlyKeys("colour");
    assertThat(result.withheld()).containsExactly("meta." + key);
    assertThat(open.apply(term("colour", key)).item()).isEqualTo(term("colour", key));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "session_tokens",
        "_application_passwords",
        "user_pass",
        "user_activation_key",
        "_new_email",
        "mailer_api_key",
        "stripe_secret_key",
        "feed_access_token",
        "wp_2fa_totp_key",
        "_two_factor_totp_key"
      })
  void withholdsWhatOpensDoorsAlways(String key) {
    for (Privacy privacy : List.of(closed, open)) {
      Privacy.Result result = privacy.apply(term("colour", key));

      assertThat(result.item().meta().values()).containsOnlyKeys("colour");
      assertThat(result.secrets()).containsExactly("meta." + key);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "email",
        "_thumbnail_id",
        "billing",
        "my_billing_note",
        "akismet",
        "_export_format",
        "api_keyboard",
        "_edit_last",
        "_wp_attached_file",
        "phone",
        "contact_name"
      })
  void leavesOtherMetas(String key) {
    Term term = term(key);

    Privacy.Result result = closed.apply(term);

    assertThat(result.item()).isSameAs(term);
    assertThat(result.withheld()).isEmpty();
  }

  @Test
  void withholdsAddressesOfCommenters() {
    Comment comment =
        new Comment(
            1,
            2,
            null,
            new Comment.Commenter("Ines", "https://ines.example", 3L, "i@x.example", "::1", "UA"),
            null,
            null,
            Text.of("Write to i@x.example"),
            "comment",
            "approved",
            null,
            Metas.NONE,
            Map.of(),
            Map.of());

    Privacy.Result result = closed.apply(comment);

    Comment kept = (Comment) result.item();
    assertThat(kept.author())
        .isEqualTo(new Comment.Commenter("Ines", "https://ines.example", 3L, null, null, null));
    assertThat(kept.content()).isEqualTo(comment.content());
    assertThat(result.withheld())
        .containsExactly("comment.email", "comment.ip", "comment.userAgent");
    assertThat(open.apply(comment)).isEqualTo(new Privacy.Result(comment, Set.of(), Set.of()));
  }

  @Test
  void withholdsTheAddressOfAuthors() {
    Author author =
        new Author(
            1L,
            "marta",
            "marta",
            "Marta",
            null,
            null,
            null,
            null,
            null,
            List.of(),
            Metas.NONE,
            Map.of(),
            Map.of(),
            "m@x",
            Instant.EPOCH,
            null,
            false);

    assertThat(((Author) closed.apply(author).item()).email()).isNull();
    assertThat(((Author) closed.apply(author).item()).registeredUtc()).isNull();
    assertThat(closed.apply(author).withheld())
        .containsExactly("author.email", "author.registeredUtc");
    assertThat(((Author) open.apply(author).item()).registeredUtc()).isEqualTo(Instant.EPOCH);
    assertThat(((Author) open.apply(author).item()).email()).isEqualTo("m@x");
  }

  @Test
  void tellsNothingOfWhatIsNotThere() {
    assertThat(closed.apply(Author.named("marta")).withheld()).isEmpty();
  }

  @Test
  void withholdsPrivacyRequestsAsAWhole() {
    assertThat(closed.withholds("user_request")).isTrue();
    assertThat(open.withholds("user_request")).isFalse();
    assertThat(closed.withholds("post")).isFalse();
  }
}
