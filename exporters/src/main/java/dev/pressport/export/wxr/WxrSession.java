package dev.pressport.export.wxr;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.output.FileNames;
import dev.pressport.export.value.ContentForms;
import dev.pressport.model.Author;
import dev.pressport.model.Comment;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.MenuTarget;
import dev.pressport.model.SiteIndex.AuthorOutline;
import dev.pressport.model.SiteIndex.EntryOutline;
import dev.pressport.model.Term;
import dev.pressport.model.Value;
import dev.pressport.posttype.Attachment.AttachmentDetails;
import dev.pressport.posttype.NavMenuItem.NavMenuItemDetails;
import dev.pressport.posttype.PostType;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.ItemProblems;
import dev.pressport.text.WebAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the export file of one site, or its parts. */
final class WxrSession implements ExportSession {
  private static final Fate IN_ENTRIES = new Fate.Merged("the entries");
  private static final Fate AUTO_DRAFT = new Fate.Filtered("an automatic draft");
  private static final Fate NOT_EXPORTED =
      new Fate.Filtered("of a type that WordPress does not export");
  private static final Fate SPAM = new Fate.Filtered("spam");
  private static final Fate WITHOUT_ENTRY = new Fate.Filtered("its entry is not in the file");

  /** Problems that were told before. */
  private static final ItemProblems MUTE = new ItemProblems(null, "", null);

  private final ExportRequest request;
  private final Set<Long> sticky;
  private final boolean movesFiles;
  private final Declarations declarations;
  private final WxrFiles files;
  private final StoredIds ids;
  private final boolean split;

  /** The entry whose item comments can be added to. */
  private @Nullable Long open;

  private OutputStream current = OutputStream.nullOutputStream();

  WxrSession(ExportRequest request) throws IOException {
    this.request = request;
    this.sticky = Set.copyOf(request.index().sticky());
    this.movesFiles = UploadPlaces.of(request.site(), request.baseUrl()).isPresent();
    Optional<String> limit = request.options().get(WxrExporter.SPLIT);
    this.split = limit.isPresent();
    this.ids = StoredIds.of(request.index());
    this.declarations = new Declarations(request.index(), request.workFolder(), split);
    Frame frame = Frame.of(request.site(), request.index(), WxrSession::isWritten);
    String home = request.site().home();
    String name = FileNames.segment(home == null ? "site" : WebAddress.hostOf(home));
    this.files =
        limit.isEmpty()
            ? new OneFile(request.output(), name, frame, declarations)
            : new Parts(
                request.output(),
                name,
                frame,
                declarations,
                WxrExporter.bytes(limit.get()),
                request.index(),
                ids,
                request.workFolder());
  }

  @Override
  public Fate fate(Item item) {
    if (item instanceof Author author) {
      return author.inferred() ? IN_ENTRIES : Fate.EXPORTED;
    }
    if (item instanceof Term term) {
      return term.inferred() ? IN_ENTRIES : Fate.EXPORTED;
    }
    if (item instanceof Entry entry) {
      return fate(entry.type(), entry.status());
    }
    Comment comment = (Comment) item;
    if (comment.status().equals("spam")) {
      return SPAM;
    }
    return request
        .index()
        .entry(comment.entryId())
        .filter(WxrSession::isWritten)
        .map(entry -> Fate.EXPORTED)
        .orElse(WITHOUT_ENTRY);
  }

  private static boolean isWritten(EntryOutline entry) {
    return fate(entry.type(), entry.status()) == Fate.EXPORTED;
  }

  /** Facts: export.php, export_wp(). */
  private static Fate fate(String type, String status) {
    if (status.equals("auto-draft")) {
      return AUTO_DRAFT;
    }
    return PostTypes.find(type).filter(known -> !known.is(PostType.Trait.IN_WXR)).isPresent()
        ? NOT_EXPORTED
        : Fate.EXPORTED;
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    if (item instanceof Entry entry) {
      return entry(entry, problems);
    }
    if (item instanceof Comment comment) {
      return comment(comment, problems);
    }
    return item instanceof Author author ? author(author, problems) : term((Term) item, problems);
  }

  private Write author(Author author, ItemProblems problems) {
    if (author.inferred()) {
      return Write.NOTHING;
    }
    List<String> lost = new ArrayList<>();
    addFilled(lost, "website", author.website());
    addFilled(lost, "description", author.description());
    if (!author.roles().isEmpty()) {
      lost.add("roles");
    }
    if (!author.meta().values().isEmpty()) {
      lost.add("meta");
    }
    if (!lost.isEmpty()) {
      problems.add(WxrProblem.WXR_AUTHOR_PROFILE, null, String.join(", ", lost));
    }
    byte[] xml = bytes(out -> new DeclarationXml(out, new MetaXml(out, problems)).author(author));
    return () -> declarations.addAuthor(author.login(), xml);
  }

  private static void addFilled(List<String> names, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      names.add(name);
    }
  }

  private Write term(Term term, ItemProblems problems) {
    if (term.inferred()) {
      return Write.NOTHING;
    }
    byte[] xml = bytes(out -> new DeclarationXml(out, new MetaXml(out, problems)).term(term));
    return () -> declarations.addTerm(term.key(), xml);
  }

  private Write entry(Entry entry, ItemProblems problems) {
    PostTypes.find(entry.type())
        .flatMap(PostType::outsideWxr)
        .ifPresent(part -> problems.add(WxrProblem.WXR_PLUGIN_TABLES, null, part));
    boolean isSticky = sticky.contains(entry.id());
    String attachmentUrl = attachmentUrl(entry);
    Piece item =
        piece(
            isLarge(entry),
            problems,
            (out, told) -> new ItemXml(out, ids, told).write(entry, isSticky, attachmentUrl));
    Needs needs = needs(entry);
    return inFile(
        () -> {
          item.writeTo(begin(entry.id()));
          files.needs(needs);
        });
  }

  private Write inFile(Write write) {
    return files.path().map(path -> Write.to(() -> path, write)).orElse(write);
  }

  /** Returns what an entry needs, where that is distributed over parts. */
  private Needs needs(Entry entry) {
    if (!split) {
      return Needs.NOTHING;
    }
    Set<String> needs = new HashSet<>();
    Stream.ofNullable(entry.author()).map(Declarations::author).forEach(needs::add);
    entry.terms().forEach(term -> declarations.need(term.key(), needs));
    long target = 0;
    if (entry.details() instanceof NavMenuItemDetails item) {
      MenuTarget to = item.target();
      Long id = to.id();
      if (to.kind().equals("post")) {
        target = id == null ? 0 : id;
      } else if (to.kind().equals("term") && to.type() != null && to.slug() != null) {
        declarations.need(new Term.Key(to.type(), to.slug()), needs);
      }
    }
    return new Needs(needs, target);
  }

  private static boolean isLarge(Entry entry) {
    Stream<Value> texts =
        Stream.of(
                Optional.ofNullable(entry.content().raw()),
                Optional.ofNullable(entry.content().rendered()),
                Optional.ofNullable(entry.excerpt()))
            .flatMap(Optional::stream);
    return Stream.concat(texts, entry.meta().values().values().stream().flatMap(List::stream))
        .anyMatch(ContentForms::isLarge);
  }

  private @Nullable String attachmentUrl(Entry entry) {
    if (!(entry.details() instanceof AttachmentDetails details)) {
      return null;
    }
    return movesFiles
        ? request.media().addressOf(entry.id()).orElse(details.file().url())
        : details.file().url();
  }

  private Write comment(Comment comment, ItemProblems problems) {
    boolean large =
        Stream.concat(
                Stream.of(comment.content()),
                comment.meta().values().values().stream().flatMap(List::stream))
            .anyMatch(ContentForms::isLarge);
    Piece xml = piece(large, problems, (out, told) -> new CommentXml(out, told).write(comment));
    Needs needs = needs(comment);
    return inFile(
        () -> {
          if (open == null || open != comment.entryId()) {
            beginAgain(request.index().entry(comment.entryId()).orElseThrow());
          }
          xml.writeTo(current);
          files.needs(needs);
        });
  }

  /** A comment needs its author, where that is a user. */
  private Needs needs(Comment comment) {
    Long user = comment.author().userId();
    return split && user != null
        ? new Needs(
            request.index().author(user).stream()
                .map(AuthorOutline::login)
                .map(Declarations::author)
                .collect(Collectors.toSet()),
            0)
        : Needs.NOTHING;
  }

  private OutputStream begin(long entry) throws IOException {
    endItem();
    open = entry;
    current = files.item(entry);
    return current;
  }

  /** Begins a second item for an entry, as the comments that come now did not follow it. */
  private void beginAgain(EntryOutline entry) throws IOException {
    write(
        (out, told) -> new ItemXml(out, ids, told).writeAgain(entry, null),
        MUTE,
        begin(entry.id()));
  }

  private void endItem() throws IOException {
    if (open != null) {
      current.write(ItemXml.END.getBytes(StandardCharsets.UTF_8));
      files.endItem();
      open = null;
    }
  }

  /** The XML of an item. */
  @FunctionalInterface
  private interface Xml {
    void writeTo(XmlText out, ItemProblems problems) throws IOException;
  }

  /** A piece of a file. */
  @FunctionalInterface
  private interface Piece {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Returns the piece that is ready to be written; a large one is made twice, never in memory. */
  private static Piece piece(boolean large, ItemProblems problems, Xml xml) {
    if (large) {
      try {
        write(xml, problems, OutputStream.nullOutputStream());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out -> write(xml, MUTE, out);
    }
    byte[] bytes = bytes(out -> xml.writeTo(out, problems));
    return out -> out.write(bytes);
  }

  /** XML that has no problems, or tells them itself. */
  @FunctionalInterface
  private interface Markup {
    void writeTo(XmlText out) throws IOException;
  }

  private static byte[] bytes(Markup xml) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write((out, told) -> xml.writeTo(out), MUTE, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Xml xml, ItemProblems problems, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    xml.writeTo(new XmlText(writer), problems);
    writer.flush();
  }

  @Override
  public void finish() throws IOException {
    endItem();
    files.finish();
    request.output().write("README.md", WxrExporter.guideText().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    files.close();
    declarations.close();
  }
}
