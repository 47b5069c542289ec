package dev.pressport.export.migrate;

import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Metas;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The personal data left out. By default: e-mail and network addresses, user agents, contact data
 * and passwords of posts. Always: secrets that grant access, for example password hashes and
 * sessions. Texts are never changed.
 */
final class Privacy {
  static final Pattern PERSONAL_META =
      Pattern.compile(
          "_?(billing|shipping)_(first_name|last_name|company|address_[12]|address_index|city"
              + "|state|postcode|country|email|phone)" // WooCommerce's orders and customers
              + "|_customer_(ip_address|user_agent)" // WooCommerce
              + "|_payer_.*|Payer .*" // WooCommerce with PayPal
              + "|_edd_payment_(user_email|user_ip|meta)" // Easy Digital Downloads
              + "|_submitter_info" // All-in-One Event Calendar
              + "|_from_?(email)?|_remote_ip|_user_agent|_your-email|_field_your-email" // Flamingo
              + "|_feedback_(extra_fields|email_sent_to|ip|akismet_values)" // Jetpack's forms
              + "|akismet_(as_submitted|user|user_agent|email|ip).*" // Akismet, on comments
              + "|_export_(data_raw|data_grouped|file_(name|path|url))" // privacy requests
              + "|community-events-location" // the dashboard's guess where a user is
          );

  static final Pattern SECRET_META =
      Pattern.compile(
          "session_tokens|_application_passwords|user_pass|user_activation_key"
              + "|_new_email|.*_(api_key|secret_key|access_token|auth_token)"
              + "|(wp[-_]?2fa|_two_factor|_wfls?).*");

  private final boolean personalWanted;

  Privacy(boolean personalWanted) {
    this.personalWanted = personalWanted;
  }

  /** Returns whether entries of a type are withheld as a whole. */
  boolean withholds(String type) {
    return !personalWanted && PostTypes.is(type, Trait.PERSONAL);
  }

  /** An item without what is withheld, and the names of that. */
  record Result(Item item, Set<String> withheld) {}

  Result apply(Item item) {
    Set<String> withheld = new LinkedHashSet<>();
    if (item instanceof Entry entry) {
      return new Result(entry(entry, withheld), withheld);
    }
    if (item instanceof Comment comment) {
      return new Result(comment(comment, withheld), withheld);
    }
    if (item instanceof Author author) {
      return new Result(author(author, withheld), withheld);
    }
    Term term = (Term) item;
    Metas metas = metas(term.meta(), withheld);
    return new Result(withheld.isEmpty() ? term : with(term, metas), withheld);
  }

  private Term with(Term term, Metas metas) {
    return new Term(
        term.id(),
        term.taxonomy(),
        term.slug(),
        term.name(),
        term.description(),
        term.parentSlug(),
        term.language(),
        term.translations(),
        metas,
        fields(term.fields()),
        term.fieldsMeta(),
        term.inferred());
  }

  private Entry entry(Entry entry, Set<String> withheld) {
    Metas metas = metas(entry.meta(), withheld);
    String password = entry.password();
    boolean hash = PostTypes.is(entry.type(), Trait.PERSONAL);
    if (password != null && (hash || !personalWanted)) {
      withheld.add("password");
      password = null;
    }
    Entry kept = entry.withPersonal(metas, fields(entry.fields()), password);
    return personalWanted
        ? kept
        : kept.withDetails(
            kept.details().withoutPersonalData(key -> withheld.add("details." + key)));
  }

  private Map<String, Value> fields(Map<String, Value> all) {
    Map<String, Value> fields = new LinkedHashMap<>(all);
    fields.keySet().removeIf(this::isWithheld);
    return fields;
  }

  private Comment comment(Comment comment, Set<String> withheld) {
    Metas metas = metas(comment.meta(), withheld);
    Comment.Commenter who = comment.author();
    if (!personalWanted) {
      add(withheld, "comment.email", who.email());
      add(withheld, "comment.ip", who.ip());
      add(withheld, "comment.userAgent", who.userAgent());
      who = new Comment.Commenter(who.name(), who.url(), who.userId(), null, null, null);
    }
    return new Comment(
        comment.id(),
        comment.entryId(),
        comment.parentId(),
        who,
        comment.date(),
        comment.dateUtc(),
        comment.content(),
        comment.type(),
        comment.status(),
        comment.karma(),
        metas,
        fields(comment.fields()),
        comment.fieldsMeta());
  }

  private Author author(Author author, Set<String> withheld) {
    Metas metas = metas(author.meta(), withheld);
    if (!personalWanted) {
      add(withheld, "author.email", author.email());
    }
    return new Author(
        author.id(),
        author.login(),
        author.displayName(),
        author.firstName(),
        author.lastName(),
        author.url(),
        author.description(),
        author.roles(),
        metas,
        fields(author.fields()),
        author.fieldsMeta(),
        personalWanted ? author.email() : null,
        author.inferred());
  }

  private static void add(
      Set<String> withheld, String name, @org.jspecify.annotations.Nullable String value) {
    if (value != null) {
      withheld.add(name);
    }
  }

  private Metas metas(Metas metas, Set<String> withheld) {
    Map<String, List<Value>> kept = new LinkedHashMap<>(metas.values());
    kept.keySet().removeIf(this::isWithheld);
    if (kept.size() == metas.values().size()) {
      return metas;
    }
    Map<String, Map<Integer, String>> raw = new LinkedHashMap<>(metas.raw());
    raw.keySet().retainAll(kept.keySet());
    metas.values().keySet().stream()
        .filter(key -> !kept.containsKey(key))
        .forEach(key -> withheld.add("meta." + key));
    return new Metas(kept, raw);
  }

  private boolean isWithheld(String key) {
    return SECRET_META.matcher(key).matches()
        || (!personalWanted && PERSONAL_META.matcher(key).matches());
  }
}
