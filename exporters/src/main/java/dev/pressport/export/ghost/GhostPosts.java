package dev.pressport.export.ghost;

import dev.pressport.contentmodel.ContentField;
import dev.pressport.contentmodel.ContentType;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.Fields;
import dev.pressport.html.Titles;
import dev.pressport.model.Entry;
import dev.pressport.model.Ref;
import dev.pressport.model.Seo;
import dev.pressport.model.Value;
import dev.pressport.option.Option;
import dev.pressport.problem.ItemProblems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The posts and pages of Ghost. */
final class GhostPosts {
  private static final String NOINDEX = "<meta name=\"robots\" content=\"noindex\">";

  private final CmsRequest request;
  private final CmsContent content;
  private final Zone zone;
  private final Bodies bodies;
  private final String base;

  GhostPosts(CmsRequest request) {
    this.request = request;
    this.content = request.content();
    this.zone = Zone.of(request.export().site());
    this.bodies = new Bodies(request);
    this.base = request.plan().site().address().base();
  }

  /** Returns the id of an entry within the import file. */
  static String id(Entry entry) {
    return Long.toString(entry.id());
  }

  /** Returns the post or page that an entry becomes. */
  Value.Dict of(Entry entry, ItemProblems problems) {
    String slug = content.slug(entry);
    Optional<String> date = zone.moment(entry.date(), entry.dateUtc());
    Optional<String> modified = zone.moment(entry.modified(), entry.modifiedUtc());
    Status status = status(entry, date.isPresent());
    if (status == Status.PUBLISHED && date.isEmpty()) {
      problems.add(GhostProblem.DATE_UNKNOWN, "date");
    }
    Seo seo = entry.seo();
    boolean hidden = seo != null && Boolean.TRUE.equals(seo.noindex());
    Fields fields =
        new Fields()
            .put("id", id(entry))
            .put("uuid", content.uuid(new Ref.ToEntry(entry.id())).toString())
            .put("title", Limits.TITLE.cut(content.title(entry), problems))
            .put("slug", slug)
            .put("type", entry.type().equals("page") ? "page" : "post")
            .put("status", status.label)
            .put("visibility", "public")
            .put("featured", content.isSticky(entry))
            .put("comment_id", Long.toString(entry.id()))
            .put("feature_image", image(entry))
            .put(
                "custom_excerpt",
                content.excerpt(entry).map(text -> Limits.EXCERPT.cut(text, problems)))
            .put("canonical_url", canonical(entry, problems))
            .put("codeinjection_head", hidden ? NOINDEX : null)
            .put("published_at", status == Status.DRAFT ? Optional.empty() : date);
    date.or(() -> modified).ifPresent(created -> fields.put("created_at", created));
    modified.or(() -> date).ifPresent(updated -> fields.put("updated_at", updated));
    bodies.of(entry, problems).ifPresent(body -> fields.put("lexical", body));
    return fields.dict();
  }

  /** States of a post. */
  private enum Status {
    PUBLISHED("published"),
    SCHEDULED("scheduled"),
    DRAFT("draft");

    private final String label;

    Status(String label) {
      this.label = label;
    }
  }

  private Status status(Entry entry, boolean dated) {
    if (!content.isDraft(entry)) {
      return Status.PUBLISHED;
    }
    return entry.status().equals("future") && dated && !entry.isProtected()
        ? Status.SCHEDULED
        : Status.DRAFT;
  }

  private Optional<String> image(Entry entry) {
    OptionalLong image = content.image(entry);
    return image.isPresent() ? file(image.getAsLong()) : Optional.empty();
  }

  /** Returns the address of a file of the media library. */
  Optional<String> file(long id) {
    return content.fileAddress(id).flatMap(address -> SiteUrl.of(address, base));
  }

  private Optional<String> canonical(Entry entry, ItemProblems problems) {
    Seo seo = entry.seo();
    if (seo == null || seo.canonical() == null) {
      return Optional.empty();
    }
    Optional<String> canonical = SiteUrl.of(seo.canonical(), base);
    if (canonical.isEmpty()) {
      problems.add(GhostProblem.VALUE_REFUSED, "seo", "canonical address");
    }
    return canonical;
  }

  /** Returns the row of {@code posts_meta}; empty when there is nothing to say. */
  Optional<Value.Dict> meta(Entry entry, ItemProblems problems) {
    Fields fields = new Fields();
    Seo seo = entry.seo();
    if (seo != null) {
      text(fields, "meta_title", seo.title(), Limits.META_TITLE, problems);
      text(fields, "meta_description", seo.description(), Limits.META_DESCRIPTION, problems);
      if (seo.image() != null) {
        SiteUrl.of(seo.image(), base).ifPresent(image -> fields.put("og_image", image));
      }
    }
    OptionalLong image = content.image(entry);
    if (image.isPresent()) {
      request
          .export()
          .index()
          .media(image.getAsLong())
          .ifPresent(
              media -> {
                text(fields, "feature_image_alt", media.alt(), Limits.ALT, problems);
                caption(fields, media.caption(), entry, problems);
              });
    }
    if (fields.dict().entries().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(fields.put("post_id", id(entry)).dict());
  }

  private static void text(
      Fields fields, String key, @Nullable String stored, Limits limit, ItemProblems problems) {
    String text = Titles.plain(stored);
    if (!text.isEmpty()) {
      fields.put(key, limit.cut(text, problems));
    }
  }

  /** The caption of a featured image is HTML. */
  private void caption(Fields fields, @Nullable String stored, Entry entry, ItemProblems problems) {
    if (stored != null && !stored.isBlank()) {
      String html =
          stored.length() <= Limits.CAPTION.most()
              ? request.export().rendering().rewritten(stored, new Ref.ToEntry(entry.id()))
              : Limits.CAPTION.cut(Titles.plain(stored), problems);
      fields.put("feature_image_caption", html);
    }
  }

  /** Returns what Ghost has no place for; empty for nothing. */
  Optional<Value.Dict> beside(Entry entry, ContentType type, ItemProblems problems) {
    Map<ContentField, Value> values = content.fields(entry, type, problems);
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Value> named = new LinkedHashMap<>();
    values.forEach(
        (field, value) -> {
          String name = field.name();
          String origin = Option.text(field.origin());
          named.put(named.containsKey(name) ? name + " (" + origin + ")" : name, value);
        });
    List<String> names = List.copyOf(named.keySet());
    problems.add(
        GhostProblem.FIELDS_BESIDE,
        "fields",
        String.join(", ", names.size() > 10 ? names.subList(0, 10) : names));
    return Optional.of(
        new Fields()
            .put("id", entry.id())
            .put("type", entry.type())
            .put("slug", content.slug(entry))
            .put("fields", new Value.Dict(named))
            .dict());
  }
}
