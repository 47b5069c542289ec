package dev.pressport.export.ghost;

import dev.pressport.contentmodel.ContentType;
import dev.pressport.export.Copies;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.cms.CmsContent;
import dev.pressport.export.cms.CmsPlan;
import dev.pressport.export.cms.CmsRequest;
import dev.pressport.export.cms.CmsWriter;
import dev.pressport.export.cms.Fields;
import dev.pressport.export.cms.JsonArrayFile;
import dev.pressport.export.ghost.ImportFile.Table;
import dev.pressport.export.site.SiteFiles;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.html.Titles;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.posttype.CustomCss.CustomCssDetails;
import dev.pressport.problem.ItemProblems;
import dev.pressport.settings.SiteOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Writes the import of one site into Ghost. */
final class GhostWriter implements CmsWriter {
  /** Below the 65,535 bytes of the setting, whatever the letters. */
  private static final int LONGEST_CSS = 20_000;

  /** Compares the import file with a site. */
  private static final String CHECK = "check.mjs";

  private final ExportRequest export;
  private final CmsPlan plan;
  private final CmsContent content;
  private final Routes routes;
  private final Zone zone;
  private final GhostPosts posts;
  private final GhostTags tags;
  private final GhostUsers users;
  private final GhostSettings settings;
  private final ImportFile data;
  private final LinesFile fields;
  private final LinesFile comments;
  private final LinesFile media;
  private final RedirectsFile redirects;
  private final Set<String> taggedTypes = new LinkedHashSet<>();
  private String css = "";

  GhostWriter(CmsRequest request) throws IOException {
    this.export = request.export();
    this.plan = request.plan();
    this.content = request.content();
    this.routes = Routes.of(export.site(), export.index(), export.permalinks(), plan);
    this.zone = Zone.of(export.site());
    this.posts = new GhostPosts(request);
    this.tags = new GhostTags(export.index(), export.permalinks(), plan);
    this.users = new GhostUsers(plan, content);
    this.settings = new GhostSettings(request, posts);
    this.data = new ImportFile(export.workFolder());
    this.fields = new LinesFile(export.output(), "fields.ndjson");
    this.comments = new LinesFile(export.output(), "comments.ndjson");
    this.media = new LinesFile(export.output(), "media.ndjson");
    this.redirects = new RedirectsFile(export.output(), plan.site().address().base());
    for (GhostUsers.Role role : GhostUsers.Role.values()) {
      data.add(Table.ROLES, role.dict());
    }
  }

  @Override
  public Step author(Author author, ItemProblems problems) {
    Value.Dict user = users.of(author, problems);
    Value.Dict role =
        new Fields()
            .put("user_id", users.id(author.login()))
            .put("role_id", GhostUsers.Role.of(author).id())
            .dict();
    return () -> {
      data.add(Table.USERS, user);
      data.add(Table.ROLES_USERS, role);
    };
  }

  @Override
  public Step term(Term term, ItemProblems problems) {
    Value.Dict tag = tags.of(term, problems);
    return () -> data.add(Table.TAGS, tag);
  }

  @Override
  public Step file(Entry file, ItemProblems problems) {
    Fields facts =
        new Fields()
            .put("id", file.id())
            .put("title", Titles.plain(file.title()))
            .put("path", export.media().pathOf(file.id()));
    export
        .index()
        .media(file.id())
        .ifPresent(
            outline ->
                facts
                    .put("url", outline.url())
                    .put("alt", outline.alt())
                    .put("caption", outline.caption()));
    return () -> media.add(facts.dict());
  }

  @Override
  public Step entry(Entry entry, ContentType type, ItemProblems problems) {
    byte[] post = JsonArrayFile.bytes(posts.of(entry, problems));
    Optional<Value.Dict> meta = posts.meta(entry, problems);
    Optional<Value.Dict> beside = posts.beside(entry, type, problems);
    List<Term.Key> terms = tags.of(entry, content, routes.posts().hasTag());
    List<String> authors = content.authors(entry);
    return () -> {
      data.add(Table.POSTS, post);
      if (meta.isPresent()) {
        data.add(Table.POSTS_META, meta.get());
      }
      if (beside.isPresent()) {
        fields.add(beside.get());
      }
      int place = 0;
      for (Term.Key term : terms) {
        tagged(entry, tags.id(term), place++);
      }
      if (Routes.isOther(entry.type())) {
        taggedTypes.add(GhostTags.typeWord(entry.type()));
        tagged(entry, GhostTags.typeSlug(entry.type()), place);
      }
      for (int i = 0; i < authors.size(); i++) {
        data.add(
            Table.POSTS_AUTHORS,
            new Fields()
                .put("post_id", GhostPosts.id(entry))
                .put("author_id", users.id(authors.get(i)))
                .put("sort_order", i)
                .dict());
      }
    };
  }

  private void tagged(Entry entry, String tag, int place) throws IOException {
    data.add(
        Table.POSTS_TAGS,
        new Fields()
            .put("post_id", GhostPosts.id(entry))
            .put("tag_id", tag)
            .put("sort_order", place)
            .dict());
  }

  @Override
  public Step comment(Comment comment, ItemProblems problems) {
    problems.add(GhostProblem.COMMENT_BESIDE, null);
    Value.Dict line =
        new Fields()
            .put("id", comment.id())
            .put("entryId", comment.entryId())
            .put("parentId", comment.parentId() == null ? Value.NULL : Value.of(comment.parentId()))
            .put("type", comment.type())
            .put("author", comment.author().name())
            .put("url", comment.author().website())
            .put("date", zone.moment(comment.date(), comment.dateUtc()))
            .put("html", content.html(comment))
            .dict();
    return () -> comments.add(line);
  }

  /** The style sheet of the theme becomes a code injection. */
  @Override
  public boolean isSetting(Entry entry) {
    return entry.details() instanceof CustomCssDetails details
        && entry.status().equals("publish")
        && !Boolean.FALSE.equals(details.active())
        && !isOfOtherTheme(details.theme())
        && details.css() != null
        && !details.css().isEmpty()
        && details.css().length() <= LONGEST_CSS;
  }

  @Override
  public Step setting(Entry entry) {
    Text text = Objects.requireNonNull(((CustomCssDetails) entry.details()).css());
    String safe = text.string().strip().replace("</", "<\\/");
    return () -> css = css.isEmpty() ? safe : css;
  }

  private boolean isOfOtherTheme(String theme) {
    String active = SiteOptions.of(export.site()).theme();
    return active != null && !active.equals(theme);
  }

  @Override
  public void finish(Value.Array menus) throws IOException {
    for (String type : taggedTypes) {
      data.add(Table.TAGS, GhostTags.ofType(type));
    }
    for (Value.Dict row : settings.rows(menus, css)) {
      data.add(Table.SETTINGS, row);
    }
    if (!menus.items().isEmpty()) {
      try (OutputStream out = export.output().create("menus.json")) {
        PrettyJson.write(out, new Fields().put("menus", menus).dict());
      }
    }
    try (OutputStream out = export.output().create(ImportFile.NAME)) {
      data.writeTo(out);
    }
    try (OutputStream out = export.output().create("routes.yaml")) {
      out.write(routes.yaml(frontSlug()).getBytes(StandardCharsets.UTF_8));
    }
    new SiteFiles(export.output()).copy(getClass(), CHECK, CHECK);
    for (LinesFile lines : List.of(fields, comments, media)) {
      lines.close();
    }
  }

  private @Nullable String frontSlug() {
    Long front = routes.front();
    return front == null ? null : export.index().entry(front).map(plan::slug).orElse(null);
  }

  @Override
  public void redirect(String from, String to) throws IOException {
    redirects.add(from, to);
  }

  @Override
  public void complete(Copies copies) throws IOException {
    redirects.finish();
    ImportArchive.write(data, copies, export.output());
  }

  @Override
  public SortedMap<String, String> names() {
    return Collections.emptySortedMap();
  }

  @Override
  public void close() throws IOException {
    data.close();
    fields.close();
    comments.close();
    media.close();
    redirects.close();
  }
}
