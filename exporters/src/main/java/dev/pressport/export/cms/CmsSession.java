package dev.pressport.export.cms;

import dev.pressport.contentmodel.ContentType;
import dev.pressport.contentmodel.FieldValue;
import dev.pressport.export.Copies;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.Unpublished;
import dev.pressport.export.site.SiteMenus;
import dev.pressport.export.site.WithoutPage;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.permalink.Visibility;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.ItemProblems;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Decides what becomes of each item, and leaves the writing to a {@link CmsWriter}. */
final class CmsSession implements ExportSession {
  private static final String ATTACHMENT = "attachment";

  private final ExportRequest request;
  private final CmsFormat format;
  private final CmsPlan plan;
  private final CmsContent content;
  private final CmsWriter writer;

  /** Creates a session with the plan that the target made as its layout. */
  CmsSession(ExportRequest request, CmsFormat format) throws IOException {
    this.request = request;
    this.format = format;
    this.plan = (CmsPlan) request.addresses();
    this.content = new CmsContent(request, plan);
    this.writer = format.open(new CmsRequest(request, plan, content));
  }

  @Override
  public Fate fate(Item item) {
    if (item instanceof Entry entry) {
      return fate(entry);
    }
    if (item instanceof Comment comment) {
      return fate(comment);
    }
    if (item instanceof Author author) {
      return plan.takesAuthor(author.login())
          ? Fate.EXPORTED
          : new Fate.Filtered("no imported entries");
    }
    return fate((Term) item);
  }

  private Fate fate(Entry entry) {
    Optional<EntryOutline> outline = request.index().entry(entry.id());
    if (outline.isPresent() && plan.takes(outline.get())) {
      return entry.type().equals(ATTACHMENT) || plan.model().type(entry.type()).isPresent()
          ? new Fate.Exported(plan.reason(outline.get()))
          : withoutPlace(entry.type());
    }
    if (writer.isSetting(entry)) {
      return new Fate.Merged("the settings of the site");
    }
    return outline.map(this::leftOut).orElseGet(() -> withoutPlace(entry.type()));
  }

  private Fate leftOut(EntryOutline entry) {
    Unpublished reason = plan.site().leftOut(entry);
    return reason == null ? withoutPlace(entry.type()) : new Fate.Filtered(reason);
  }

  private Fate withoutPlace(String type) {
    if (PostTypes.is(type, Trait.ACF_DEFINITION)) {
      return format.hasModel()
          ? new Fate.Merged("the content model")
          : new Fate.Filtered("the target has no custom types or fields");
    }
    boolean content = request.permalinks().visibility(type) != Visibility.NONE;
    return WithoutPage.fate(type, content ? format.whyNot(type) : "not content");
  }

  private Fate fate(Comment comment) {
    if (!comment.status().equals(Comment.APPROVED)) {
      return new Fate.Filtered("not public");
    }
    if (!format.takesComments()) {
      return new Fate.Filtered("the target cannot import comments");
    }
    if (!plan.takesCommentsOn(comment.entryId())) {
      return new Fate.Filtered(whyNotOn(comment.entryId()));
    }
    return comment.content().inline() ? Fate.EXPORTED : new Fate.Skipped("too large to import");
  }

  private String whyNotOn(long entryId) {
    Optional<EntryOutline> entry = request.index().entry(entryId);
    if (entry.isEmpty()) {
      return "its entry is not in the source";
    }
    boolean onFile = entry.get().type().equals(ATTACHMENT) && plan.takes(entry.get());
    return onFile ? "on a file, not on an entry" : "its entry is not public";
  }

  private Fate fate(Term term) {
    if (term.taxonomy().equals("nav_menu")) {
      return new Fate.Merged("the menus");
    }
    if (plan.site().sections().hides(term.taxonomy())) {
      return new Fate.Filtered("their taxonomy is not public");
    }
    if (plan.takes(term.key())) {
      return Fate.EXPORTED;
    }
    return new Fate.Filtered(
        plan.site().sections().shows(term.key())
            ? "not supported by the target"
            : "used only by non-public content");
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    if (item instanceof Entry entry) {
      return entry(entry, problems);
    }
    if (item instanceof Comment comment) {
      return write(writer.comment(comment, problems));
    }
    return item instanceof Author author
        ? write(writer.author(author, problems))
        : term((Term) item, problems);
  }

  private Write entry(Entry entry, ItemProblems problems) {
    EntryOutline outline = request.index().entry(entry.id()).filter(plan::takes).orElse(null);
    if (outline == null) {
      return writer.isSetting(entry) ? write(writer.setting(entry)) : Write.NOTHING;
    }
    if (entry.type().equals(ATTACHMENT)) {
      return write(writer.file(entry, problems));
    }
    ContentType type = plan.model().type(entry.type()).orElse(null);
    if (type == null) {
      return Write.NOTHING;
    }
    tellSlug(entry.slug(), plan.slug(outline), problems);
    return write(writer.entry(content.withoutPrivate(entry), type, problems));
  }

  private Write term(Term term, ItemProblems problems) {
    if (term.taxonomy().equals("nav_menu")) {
      return Write.NOTHING;
    }
    tellSlug(term.slug(), plan.slug(term.key()), problems);
    return write(writer.term(term, problems));
  }

  private static void tellSlug(String old, String slug, ItemProblems problems) {
    if (!old.isEmpty() && !slug.equals(old)) {
      problems.add(CmsProblem.SLUG_CHANGED, "slug", slug);
    }
  }

  private static Write write(CmsWriter.Step step) {
    return step::run;
  }

  @Override
  public void finish() throws IOException {
    writer.finish(menus());
    try (OutputStream out = request.output().create(CmsGuide.FILE)) {
      out.write(CmsGuide.of(format).getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Returns the menus; no two have the same slug, as a classic and a block menu may. */
  private Value.Array menus() {
    Set<String> slugs = new HashSet<>();
    List<Value> menus = new ArrayList<>();
    for (Value menu : new SiteMenus(request, plan, plan.site().sections()::hides).all().items()) {
      String wanted = FieldValue.text(menu, "slug");
      String slug = wanted;
      for (int n = 2; !slugs.add(slug); n++) {
        slug = wanted + "-" + n;
      }
      Map<String, Value> facts = new LinkedHashMap<>(((Value.Dict) menu).entries());
      facts.put("slug", Value.of(slug));
      menus.add(new Value.Dict(facts));
    }
    return new Value.Array(menus);
  }

  @Override
  public void redirect(String from, String to) throws IOException {
    writer.redirect(from, to);
  }

  @Override
  public void complete(Copies copies) throws IOException {
    writer.complete(copies);
  }

  @Override
  public SortedMap<String, String> names() {
    return writer.names();
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
