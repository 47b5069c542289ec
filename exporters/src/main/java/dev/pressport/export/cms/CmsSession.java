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
  public Write prepare(Item item, ItemProblems problems) {
    if (item instanceof Entry entry) {
      return entry(entry, problems);
    }
    if (item instanceof Comment comment) {
      return comment(comment, problems);
    }
    if (item instanceof Author author) {
      return plan.takesAuthor(author.login())
          ? exported(writer.author(author, problems))
          : decided(new Fate.Filtered("no imported entries"));
    }
    return term((Term) item, problems);
  }

  private Write entry(Entry entry, ItemProblems problems) {
    Optional<EntryOutline> outline = request.index().entry(entry.id());
    if (outline.isEmpty() || !plan.takes(outline.get())) {
      Optional<CmsWriter.Step> setting = writer.setting(entry);
      if (setting.isPresent()) {
        return step(setting.get(), new Fate.Merged("the settings of the site"));
      }
      return decided(outline.map(this::leftOut).orElseGet(() -> withoutPlace(entry.type())));
    }
    Fate fate = new Fate.Exported(plan.reason(outline.get()));
    ContentType type = plan.model().type(entry.type()).orElse(null);
    if (entry.type().equals(ATTACHMENT)) {
      return step(writer.file(entry, problems), fate);
    }
    if (type == null) {
      return decided(withoutPlace(entry.type()));
    }
    tellSlug(entry.slug(), plan.slug(outline.get()), problems);
    return step(writer.entry(content.withoutPrivate(entry), type, problems), fate);
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

  private Write comment(Comment comment, ItemProblems problems) {
    if (!comment.status().equals(Comment.APPROVED)) {
      return decided(new Fate.Filtered("not public"));
    }
    if (!format.takesComments()) {
      return decided(new Fate.Filtered("the target cannot import comments"));
    }
    if (!plan.takesCommentsOn(comment.entryId())) {
      return decided(new Fate.Filtered(whyNotOn(comment.entryId())));
    }
    return comment.content().inline()
        ? exported(writer.comment(comment, problems))
        : decided(new Fate.Skipped("too large to import"));
  }

  private String whyNotOn(long entryId) {
    Optional<EntryOutline> entry = request.index().entry(entryId);
    if (entry.isEmpty()) {
      return "its entry is not in the source";
    }
    boolean onFile = entry.get().type().equals(ATTACHMENT) && plan.takes(entry.get());
    return onFile ? "on a file, not on an entry" : "its entry is not public";
  }

  private Write term(Term term, ItemProblems problems) {
    if (term.taxonomy().equals("nav_menu")) {
      return decided(new Fate.Merged("the menus"));
    }
    if (plan.site().sections().hides(term.taxonomy())) {
      return decided(new Fate.Filtered("their taxonomy is not public"));
    }
    if (!plan.takes(term.key())) {
      boolean shown = plan.site().sections().shows(term.key());
      return decided(
          new Fate.Filtered(
              shown ? "not supported by the target" : "used only by non-public content"));
    }
    tellSlug(term.slug(), plan.slug(term.key()), problems);
    return exported(writer.term(term, problems));
  }

  private static void tellSlug(String old, String slug, ItemProblems problems) {
    if (!old.isEmpty() && !slug.equals(old)) {
      problems.add(CmsProblem.SLUG_CHANGED, "slug", slug);
    }
  }

  private static Write decided(Fate fate) {
    return () -> fate;
  }

  private static Write exported(CmsWriter.Step step) {
    return step(step, Fate.EXPORTED);
  }

  private static Write step(CmsWriter.Step step, Fate fate) {
    return () -> {
      step.run();
      return fate;
    };
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
