package dev.pressport.export.ghost;

import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.Fields;
import dev.pressport.html.Titles;
import dev.pressport.model.Author;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The users of Ghost, who cannot log in until they set a password. */
final class GhostUsers {
  /** Roles of Ghost; a role of WordPress that is not known may do least. */
  enum Role {
    EDITOR("Editor"),
    AUTHOR("Author"),
    CONTRIBUTOR("Contributor");

    private final String label;

    Role(String label) {
      this.label = label;
    }

    static Role of(Author author) {
      if (author.roles().contains("administrator") || author.roles().contains("editor")) {
        return EDITOR;
      }
      return author.roles().contains("author") ? AUTHOR : CONTRIBUTOR;
    }

    String id() {
      return "role-" + label.toLowerCase(Locale.ROOT);
    }

    Value.Dict dict() {
      return new Fields().put("id", id()).put("name", label).dict();
    }
  }

  /** A domain that never exists: RFC 2606. */
  private static final String NO_DOMAIN = "@author.invalid";

  private static final int LONGEST_LOCAL_PART = 60;
  private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final String HOST = LABEL + "(?:\\." + LABEL + "){0,20}";

  /** What all checks of e-mail addresses accept. */
  private static final Pattern EMAIL =
      Pattern.compile(
          "[A-Za-z0-9_-]{1,30}(?:[.+][A-Za-z0-9_-]{1,30}){0,5}@"
              + LABEL
              + "(?:\\."
              + LABEL
              + "){0,10}\\.[A-Za-z]{2,20}");

  private static final Pattern WEBSITE =
      Pattern.compile("https?://" + HOST + "(?::[1-9]\\d{1,3})?(?:[/?#][!-~&&[^<>]]*)?");

  private final CmsPlan plan;
  private final CmsContent content;

  GhostUsers(CmsPlan plan, CmsContent content) {
    this.plan = plan;
    this.content = content;
  }

  /** Returns the id of an author within the import file. */
  String id(String login) {
    return plan.authorSlug(login);
  }

  /** Returns the user that an author becomes. */
  Value.Dict of(Author author, ItemProblems problems) {
    String login = author.login();
    String bio = Titles.plain(author.description());
    return new Fields()
        .put("id", id(login))
        .put("name", Limits.NAME.cut(content.name(author), problems))
        .put("slug", plan.authorSlug(login))
        .put("email", email(author, problems))
        .put("bio", bio.isEmpty() ? null : Limits.BIO.cut(bio, problems))
        .put("website", website(author, problems))
        .dict();
  }

  /** Ghost wants an e-mail address for everybody, and no two alike. */
  private String email(Author author, ItemProblems problems) {
    String email = author.email();
    if (email != null && !email.isBlank()) {
      if (email.length() <= 150 && EMAIL.matcher(email).matches()) {
        return email.toLowerCase(Locale.ROOT);
      }
      problems.add(GhostProblem.VALUE_REFUSED, "email", "e-mail address");
    }
    String slug = plan.authorSlug(author.login());
    return slug.length() <= LONGEST_LOCAL_PART
        ? slug + NO_DOMAIN
        : slug.substring(0, 40) + "-" + Integer.toHexString(slug.hashCode()) + NO_DOMAIN;
  }

  private static Optional<String> website(Author author, ItemProblems problems) {
    String url = author.website();
    if (url == null || url.isBlank()) {
      return Optional.empty();
    }
    if (url.length() <= Limits.ADDRESS.most() && WEBSITE.matcher(url.strip()).matches()) {
      return Optional.of(url.strip());
    }
    problems.add(GhostProblem.VALUE_REFUSED, "url", "website");
    return Optional.empty();
  }
}
