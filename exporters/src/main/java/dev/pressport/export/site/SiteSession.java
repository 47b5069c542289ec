package dev.pressport.export.site;

import dev.pressport.contentmodel.ContentModel;
import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.Unpublished;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.permalink.Visibility;
import dev.pressport.problem.ItemProblems;
import dev.pressport.text.Labels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one site for a generator. */
final class SiteSession implements ExportSession {
  private final ExportRequest request;
  private final SiteFormat format;
  private final SitePlan plan;
  private final BuildOptions options;
  private final SiteMetadata site;
  private final Value.Array menus;
  private final SortedMap<Long, String> menuFiles = new TreeMap<>();
  private final PageMaker pages;
  private final TermNames names;
  private final ListLanguages languages;
  private final CommentFiles comments;
  private final SiteEditor.@Nullable EditorFiles editor;
  private final Set<String> homes = new TreeSet<>();
  private long redirects;

  /** Creates a session with the plan that the target made as its layout. */
  SiteSession(ExportRequest request, SiteFormat format, @Nullable SiteEditor editor) {
    this.request = request;
    this.format = format;
    this.plan = (SitePlan) request.addresses();
    this.options = BuildOptions.of(request.options());
    this.menus = new SiteMenus(request, plan, plan.sections()::hides).all();
    this.site = SiteMetadata.of(request, plan, menus);
    this.names = new TermNames(plan.address(), format);
    this.languages =
        ListLanguages.of(request.index(), format.listsByLanguage() ? site.languages() : List.of());
    this.pages = new PageMaker(request, plan, format, options);
    this.editor = editor == null || !options.editor() ? null : open(editor);
    this.comments = new CommentFiles(request.workFolder());
  }

  private SiteEditor.EditorFiles open(SiteEditor of) {
    ContentModel model = request.contentModel();
    return of.open(new SiteEditor.EditedSite(site, model, format, options.html()));
  }

  @Override
  public Fate fate(Item item) {
    if (item instanceof Entry entry) {
      return fate(entry);
    }
    if (item instanceof Comment comment) {
      return fate(comment);
    }
    return item instanceof Author author ? fate(author) : fate((Term) item);
  }

  private Fate fate(Entry entry) {
    EntryOutline outline = request.index().entry(entry.id()).orElse(null);
    if (outline != null && plan.visibility(outline) != Visibility.NONE) {
      return new Fate.Exported(plan.reason(outline));
    }
    Unpublished leftOut = outline == null ? null : plan.leftOut(outline);
    if (leftOut != null) {
      return new Fate.Filtered(leftOut);
    }
    if (plan.listAt(entry.id()) == null) {
      return withoutPage(entry.type());
    }
    pages.noteList(entry);
    return new Fate.Merged("the list at its address");
  }

  private static Fate withoutPage(String type) {
    return type.equals("attachment")
        ? new Fate.Merged("the files; the old site had no pages for them")
        : WithoutPage.fate(type, "not supported by a static site");
  }

  private Fate fate(Comment comment) {
    if (!comment.status().equals(Comment.APPROVED)) {
      return new Fate.Filtered("not public");
    }
    if (plan.visibility(comment.entryId()) != Visibility.PUBLIC) {
      boolean known = request.index().entry(comment.entryId()).isPresent();
      return new Fate.Filtered(
          known ? "its entry is not public" : "its entry is not in the source");
    }
    return comment.content().inline() ? Fate.EXPORTED : new Fate.Skipped("too large for a page");
  }

  private Fate fate(Author author) {
    String login = author.login();
    return plan.authorPath(login) == null || plan.authorKey(login) == null
        ? new Fate.Filtered("no public entries")
        : named(SitePage.Kind.AUTHOR);
  }

  private Fate fate(Term term) {
    if (term.taxonomy().equals("nav_menu")) {
      return new Fate.Merged("the menus");
    }
    if (plan.sections().hides(term.taxonomy())) {
      return new Fate.Filtered("their taxonomy is not public");
    }
    return plan.sections().shows(term.key())
        ? named(SitePage.Kind.TERM)
        : new Fate.Filtered("used only by non-public content");
  }

  private Fate named(SitePage.Kind kind) {
    return format.hasPages(kind) ? Fate.EXPORTED : new Fate.Merged("the terms");
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    if (item instanceof Entry entry) {
      return entry(entry, problems);
    }
    if (item instanceof Comment comment) {
      return comment(comment);
    }
    return item instanceof Author author ? author(author) : term((Term) item);
  }

  private Write entry(Entry entry, ItemProblems problems) {
    EntryOutline outline = request.index().entry(entry.id()).orElse(null);
    Visibility visibility = outline == null ? Visibility.NONE : plan.visibility(outline);
    return outline == null || visibility == Visibility.NONE
        ? Write.NOTHING
        : page(pages.entry(entry, outline, visibility, problems));
  }

  private Write comment(Comment comment) {
    byte[] line =
        CommentFiles.line(
            comment,
            html -> request.rendering().rewritten(html, new Ref.ToEntry(comment.entryId())));
    return () -> comments.add(comment.entryId(), line);
  }

  private Write author(Author author) {
    String path = Objects.requireNonNull(plan.authorPath(author.login()));
    String key = Objects.requireNonNull(plan.authorKey(author.login()));
    return inLanguages(
        named(pages.author(author, path, key)),
        languages.ofAuthor(author.login()).stream()
            .map(language -> pages.author(author, path, key, language)));
  }

  private Write term(Term term) {
    return plan.sections().shows(term.key()) && !plan.sections().hides(term.taxonomy())
        ? inLanguages(
            named(pages.term(term)),
            languages.ofTerm(term).stream().map(language -> pages.term(term, language)))
        : Write.NOTHING;
  }

  /** Writes a list of entries, and those in other languages. */
  private Write inLanguages(Write main, Stream<SitePage> lists) {
    List<Write> others = lists.map(this::page).toList();
    return others.isEmpty()
        ? main
        : Write.to(
            () -> main.file().orElseThrow(),
            () -> {
              main.run();
              for (Write other : others) {
                other.run();
              }
            });
  }

  private Write named(SitePage page) {
    return format.hasPages(page.kind()) ? page(page) : () -> names.add(page);
  }

  private Write page(SitePage page) {
    SiteFormat.PageFile file = format.file(page, options.html(), site);
    byte[] bytes = file.text().getBytes(StandardCharsets.UTF_8);
    return Write.to(
        file::path,
        () -> {
          write(file.path(), bytes);
          names.add(page);
          if (site.otherLanguage(page)
              .filter(of -> site.homeOf(of).equals(page.path()))
              .isPresent()) {
            homes.add(page.path());
          }
          site.menu()
              .at(plan.address().link(page.path()))
              .filter(item -> item.parent().isEmpty())
              .ifPresent(item -> menuFiles.putIfAbsent(item.order(), file.path()));
          if (editor != null) {
            editor.add(page, file.path());
          }
          if (!format.knowsAliases() && !page.hidden()) {
            for (String alias : page.aliases()) {
              redirect(alias, page);
            }
          }
        });
  }

  private void redirect(String alias, SitePage to) throws IOException {
    SitePage page = pages.redirect(alias, to, ++redirects);
    SiteFormat.PageFile file = format.file(page, options.html(), site);
    write(file.path(), file.text().getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] bytes) throws IOException {
    request.output().write(path, bytes);
  }

  @Override
  public void finish() throws IOException {
    Set<String> archives = new TreeSet<>();
    List<SiteLanguage> all = format.hasLanguages() ? site.languages() : List.of();
    for (SiteLanguage language : all) {
      if (!language.isMain() && !homes.contains(site.homeOf(language))) {
        page(pages.home(site, language)).run();
      }
    }
    if (!all.isEmpty() && site.mainLanguageInFolder() && !format.knowsAliases()) {
      redirect("/", pages.home(site, all.get(0)));
    }
    for (ListPage list : plan.lists()) {
      SitePage page =
          list.path().equals("/") && !all.isEmpty()
              ? pages.home(site, all.get(0))
              : pages.list(list, site.title());
      if (format.hasPages(page.kind())) {
        page(page).run();
      }
      String section = plan.sections().ofType(list.type());
      if (list.kind() == ListPage.Kind.ARCHIVE && section != null) {
        archives.add(section);
      }
    }
    comments.writeTo(request.output(), format.conventions().dataFolder() + "comments/");
    SiteData data = new SiteData(menus, List.copyOf(menuFiles.values()), names.all(), archives);
    SiteFiles files = new SiteFiles(request.output());
    format.writeData(site, data, files);
    if (options.settings()) {
      format.writeSettings(site, data, files);
    }
    SiteFormat.Templates templates = format.conventions().templates();
    if (options.layouts() && templates != null) {
      Labels labels = TemplateLabels.of(site.language());
      if (site.search() != null) {
        page(pages.search(site.search(), labels.get("search"))).run();
      }
      files.json(format.conventions().dataFolder() + "labels.json", TemplateLabels.data(labels));
      files.copy(format.getClass(), templates);
    }
    if (editor != null) {
      editor.write(files);
    }
  }

  @Override
  public void close() throws IOException {
    comments.close();
  }
}
