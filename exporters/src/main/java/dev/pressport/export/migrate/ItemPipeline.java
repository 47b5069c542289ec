package dev.pressport.export.migrate;

import dev.pressport.contentmodel.SiteMapping;
import dev.pressport.export.ExportSession;
import dev.pressport.export.ExportSession.Write;
import dev.pressport.export.Fate;
import dev.pressport.export.media.MediaPhase;
import dev.pressport.export.media.MediaUse;
import dev.pressport.export.migrate.Ledger.Account;
import dev.pressport.index.Identities;
import dev.pressport.index.Identity;
import dev.pressport.mapping.Mapping;
import dev.pressport.model.Author;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Ref;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Term;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.ItemReference;
import dev.pressport.problem.Problem;
import dev.pressport.problem.ProblemKind;
import dev.pressport.render.Rendering;
import dev.pressport.row.Cell;
import dev.pressport.row.Row;
import dev.pressport.row.RowProblem;
import dev.pressport.work.WorkMemory;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The processing of rows in their order: they are mapped and prepared on all cores, and settled one
 * by one: problems are reported, the item is written, and the ledger records its fate. The queue is
 * limited by the size of its items, so that large items come one at a time.
 */
final class ItemPipeline implements Closeable {
  private static final int QUEUE = 64;
  private static final int MOST_NAMES = 1000;
  private static final long HEAVY = 1 << 20;

  private final ProblemLog log;
  private final ExportSession session;
  private final Rendering rendering;
  private final MediaPhase media;
  private final Mapping mapping;
  private final Identities identities;
  private final SiteMapping chosen;
  private final EntryFilter filter;
  private final Withholding withholding;
  private final Outcomes outcomes;
  private final SettledItems settled = new SettledItems();
  private final Map<String, Long> readFrom = new HashMap<>();
  private final Set<String> withheld = new TreeSet<>();
  private final Set<String> secrets = new TreeSet<>();
  private final ExecutorService pool =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final Queue<Pending> queue = new ArrayDeque<>();
  private final long budget = WorkMemory.share(32);
  private long waiting;

  /**
   * An item on its way.
   *
   * @param ref the item; for a comment its entry; null when it has no identity
   * @param date of a post or page, as stored; null for others
   * @param chosen whether its fate is decided, and not by the exporter or the policy
   * @param weight about how many characters it holds
   */
  private record Pending(
      Account account,
      String name,
      @Nullable Ref ref,
      @Nullable Long id,
      @Nullable String date,
      boolean chosen,
      long weight,
      List<Problem> before,
      Callable<Prepared> preparation,
      Future<Prepared> prepared) {}

  /** The result of a thread for an item. */
  private record Prepared(
      Fate fate,
      Write write,
      List<Problem> problems,
      Collection<String> withheld,
      Collection<String> secrets,
      List<MediaUse> files) {
    static Prepared decided(Fate fate) {
      return of(fate, Write.NOTHING, List.of());
    }

    static Prepared of(Fate fate, Write write, List<Problem> problems) {
      return new Prepared(fate, write, problems, List.of(), List.of(), List.of());
    }

    Prepared using(List<MediaUse> used) {
      return new Prepared(fate, write, problems, withheld, secrets, used);
    }
  }

  ItemPipeline(
      ProblemLog log,
      ExportSession session,
      Rendering rendering,
      Filters filters,
      SiteMapping mapping,
      SiteOutline outline,
      SiteMove move) {
    this.media = move.media();
    SiteIndex index = outline.index();
    this.log = log;
    this.session = session;
    this.rendering = rendering;
    this.mapping = new Mapping(index, outline.site(), move.permalinks());
    this.identities = outline.identities();
    this.chosen = mapping;
    this.filter = new EntryFilter(filters, mapping.types(), index);
    this.withholding = new Withholding(outline.privacy(), index);
    this.outcomes = new Outcomes(log);
    outline.withheld().forEach(this::tellWithheld);
    tellSecrets(outline.secrets());
  }

  /** Takes the next row of the source. */
  void row(Row row, long number) throws IOException {
    Account account = account(row);
    outcomes.ledger().read(account);
    readFrom.merge(row.origin(), 1L, Long::sum);
    String unreadable = row.unreadable();
    if (unreadable != null) {
      decide(account, row, null, row.allProblems(), new Fate.Skipped(unreadable));
      return;
    }
    Identity identity = identities.of(row, number);
    Ref ref = Identities.ref(row, identity);
    if (identity.copy()) {
      List<Problem> problems = new ArrayList<>(row.problems());
      problems.addAll(identities.differences(row, identity));
      decide(account, row, ref, problems, new Fate.Merged("the exported copy"));
      return;
    }
    Optional<Fate> decided = fateBeforehand(row, identity);
    if (decided.isPresent()) {
      decide(account, row, ref, row.problems(), decided.get());
      return;
    }
    Row completed = identities.completed(row, identity);
    long weight = weight(row);
    makeRoom(weight);
    submit(
        account,
        name(row),
        ref,
        identity.id(),
        date(row),
        weight,
        row.problems(),
        () -> prepare(completed, identity));
  }

  private void submit(
      Account account,
      String name,
      Ref ref,
      @Nullable Long id,
      @Nullable String date,
      long weight,
      List<Problem> before,
      Callable<Prepared> preparation)
      throws IOException {
    Callable<Prepared> recorded =
        () -> {
          MediaPhase.Recorded<Prepared> prepared = media.recording(preparation);
          return prepared.result().using(prepared.uses());
        };
    add(
        new Pending(
            account, name, ref, id, date, false, weight, before, recorded, pool.submit(recorded)));
  }

  private Optional<Fate> fateBeforehand(Row row, Identity identity) {
    Optional<String> rejected =
        switch (row.kind()) {
          case ENTRY -> filter.rejectEntry(identity.id());
          case COMMENT -> filter.rejectComment(identity.entryId());
          case TERM -> rejectTerm(row.string("taxonomy").strip());
          case AUTHOR -> Optional.empty();
        };
    if (rejected.isPresent()) {
      return Optional.of(new Fate.Filtered(rejected.get()));
    }
    Optional<String> personal = withholding.of(row, identity);
    personal.ifPresent(this::tellWithheld);
    return personal.map(name -> new Fate.Filtered(Report.Chosen.PERSONAL_DATA));
  }

  private Optional<String> rejectTerm(String taxonomy) {
    return chosen.taxonomies().drops(taxonomy)
        ? Optional.of(Report.LeftOut.BY_POLICY)
        : Optional.empty();
  }

  /** Adds an item that the source does not list. */
  void inferred(Item item) throws IOException {
    Account account = item instanceof Author ? Account.Kind.AUTHORS : Account.Kind.TERMS;
    outcomes.ledger().read(account);
    String name = item instanceof Term term ? "term " + term.slug() : "author";
    Ref ref =
        item instanceof Term term
            ? new Ref.ToTerm(new Term.Key(term.taxonomy(), term.slug()))
            : new Ref.ToAuthor(((Author) item).login());
    if (item instanceof Term term && rejectTerm(term.taxonomy()).isPresent()) {
      Fate fate = new Fate.Filtered(Report.LeftOut.BY_POLICY);
      decide(account, name, ref, null, List.of(), fate);
      return;
    }
    makeRoom(0);
    submit(account, name, ref, null, null, 0, List.of(), () -> prepare(item));
  }

  private Prepared prepare(Row row, Identity identity) {
    ItemProblems problems = row.newProblems(identity.id());
    try {
      Privacy.Result open = withholding.privacy().apply(mapping.map(row, identity, problems));
      Item item = open.item() instanceof Entry entry ? chosen.apply(entry) : open.item();
      Fate fate = session.fate(item);
      Write write = write(fate, item, problems);
      return new Prepared(fate, write, problems.list(), open.withheld(), open.secrets(), List.of());
    } catch (OutOfMemoryError e) {
      // The item is alone in memory when it is large: see makeRoom.
      String why = "about " + weight(row) + " characters";
      problems.add(RowProblem.ITEM_TOO_LARGE, null, why);
      return Prepared.of(new Fate.Skipped(why), Write.NOTHING, problems.list());
    }
  }

  private Write write(Fate fate, Item item, ItemProblems problems) {
    return fate instanceof Fate.Exported || fate instanceof Fate.Merged
        ? session.prepare(withRenderedFields(item, problems), problems)
        : Write.NOTHING;
  }

  private Item withRenderedFields(Item item, ItemProblems problems) {
    return item instanceof Entry entry && !entry.fields().isEmpty()
        ? entry.withFields(rendering.fields(entry, problems), entry.fieldsMeta())
        : item;
  }

  private Prepared prepare(Item inferred) {
    Item item = mapping.addressed(inferred);
    ItemProblems problems = new ItemProblems(null, "term", null);
    Fate fate = session.fate(item);
    return Prepared.of(fate, write(fate, item, problems), problems.list());
  }

  private void decide(
      Account account, Row row, @Nullable Ref ref, List<Problem> problems, Fate fate)
      throws IOException {
    decide(account, name(row), ref, date(row), problems, fate);
  }

  private void decide(
      Account account,
      String name,
      @Nullable Ref ref,
      @Nullable String date,
      List<Problem> problems,
      Fate fate)
      throws IOException {
    makeRoom(0);
    Prepared decided = Prepared.decided(fate);
    Future<Prepared> done = CompletableFuture.completedFuture(decided);
    boolean byPolicy =
        fate instanceof Fate.Filtered filtered && filtered.why().equals(Report.LeftOut.BY_POLICY);
    add(new Pending(account, name, ref, null, date, !byPolicy, 0, problems, () -> decided, done));
  }

  private void add(Pending pending) throws IOException {
    queue.add(pending);
    waiting += pending.weight();
    if (pending.weight() > HEAVY) {
      settleAll();
    }
  }

  private void makeRoom(long weight) throws IOException {
    while (!queue.isEmpty()
        && (queue.size() >= QUEUE || waiting + weight > budget || weight > HEAVY)) {
      settleFirst();
    }
  }

  /** Settles all that waits. */
  void settleAll() throws IOException {
    while (!queue.isEmpty()) {
      settleFirst();
    }
  }

  private void settleFirst() throws IOException {
    Pending first = queue.remove();
    waiting -= first.weight();
    Prepared prepared = withFiles(first);
    prepared.write().run();
    Fate fate = prepared.fate();
    if (first.date() != null) {
      settled.ofDate(first.date(), fate);
    }
    if (fate instanceof Fate.Filtered filtered && filtered.unpublished() != null) {
      // Its problems would publish parts of it.
      outcomes.settle(first.account(), fate);
      return;
    }
    Supplier<ItemReference> item = () -> reference(first, prepared);
    log.add(first.before(), item);
    prepared.withheld().forEach(this::tellWithheld);
    tellSecrets(prepared.secrets());
    log.add(prepared.problems(), item);
    log.add(missing(first, prepared.files()), item);
    if (!first.chosen()) {
      outcomes.settle(first.account(), fate);
    } else {
      outcomes.ledger().settle(first.account(), fate);
      if (fate instanceof Fate.Filtered filtered) {
        settled.leftOut(first.account(), filtered.why());
      }
    }
    if (fate instanceof Fate.Exported exported && exported.draftOf() != null) {
      settled.draft(first.account(), first.id(), item.get(), exported);
    }
  }

  /** Returns the name and addresses of an item that is written. */
  private ItemReference reference(Pending pending, Prepared prepared) {
    String path = prepared.write().file().orElse(null);
    return pending.ref() == null
        ? ItemReference.NONE
        : log.references().of(pending.ref(), prepared.fate(), path);
  }

  /** Waits for the files of an item, and prepares it again when one does not come. */
  private Prepared withFiles(Pending pending) throws IOException {
    Prepared prepared = await(pending, pending.prepared());
    while (!media.settle(prepared.files())) {
      prepared = await(pending, pool.submit(pending.preparation()));
    }
    return prepared;
  }

  private List<Problem> missing(Pending pending, List<MediaUse> files) {
    return media.missing(files).stream()
        .map(
            file ->
                Problem.of(MigrationProblem.MEDIA_MISSING, file.url(), file.reason())
                    .ofItem(type(pending.account()), pending.id()))
        .toList();
  }

  private static Prepared await(Pending pending, Future<Prepared> prepared) throws IOException {
    try {
      return prepared.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException io) {
        throw io.getCause();
      }
      throw new ConversionBug(pending.name(), e.getCause() == null ? e : e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  /** Reports personal data that is left out, once for each name. */
  void tellWithheld(String name) {
    tell(MigrationProblem.PERSONAL_DATA_WITHHELD, name, withheld);
  }

  private void tellSecrets(Collection<String> names) {
    names.forEach(name -> tell(MigrationProblem.SECRET_WITHHELD, name, secrets));
  }

  private void tell(ProblemKind kind, String name, Set<String> told) {
    if (told.size() < MOST_NAMES && told.add(name)) {
      log.add(Problem.of(kind, name).inField(name));
    }
  }

  private static Account account(Row row) {
    return switch (row.kind()) {
      case AUTHOR -> Account.Kind.AUTHORS;
      case TERM -> Account.Kind.TERMS;
      case COMMENT -> Account.Kind.COMMENTS;
      case ENTRY -> new Account.PostType(isOfNoType(row) ? "?" : row.string("post_type"));
    };
  }

  private static String type(Account account) {
    return account instanceof Account.PostType type
        ? type.name()
        : account == Account.Kind.AUTHORS
            ? "author"
            : account == Account.Kind.TERMS ? "term" : "comment";
  }

  private static @Nullable String date(Row row) {
    return row.kind() == Row.Kind.ENTRY && SettledItems.counts(row.string("post_type"))
        ? row.scalar("post_date")
        : null;
  }

  private static boolean isOfNoType(Row row) {
    return row.unreadable() != null && row.text("post_type") == null;
  }

  private static String name(Row row) {
    return switch (row.kind()) {
      case AUTHOR -> "author " + row.number("ID");
      case TERM -> "term " + row.number("term_id");
      case COMMENT -> "comment " + row.number("comment_ID");
      case ENTRY -> row.string("post_type") + " " + row.number("ID");
    };
  }

  private static long weight(Row row) {
    long weight = 0;
    for (Cell cell : row.columns().values()) {
      weight += weight(cell);
    }
    for (Row.Meta meta : row.metas()) {
      weight += weight(meta.value());
    }
    return weight;
  }

  private static long weight(Cell cell) {
    return weight(
        cell instanceof Cell.Stored stored ? stored.text() : ((Cell.Decoded) cell).value());
  }

  private static long weight(Value value) {
    if (value instanceof Text text) {
      return text.inline() ? text.length() : 0;
    }
    if (value instanceof Value.Array array) {
      return array.items().stream().mapToLong(ItemPipeline::weight).sum();
    }
    return value instanceof Value.Dict dict
        ? dict.entries().values().stream().mapToLong(ItemPipeline::weight).sum()
        : 0;
  }

  /** Returns the fates of all items so far. */
  Outcomes outcomes() {
    return outcomes;
  }

  Map<String, Long> readFrom() {
    return readFrom;
  }

  SettledItems settled() {
    return settled;
  }

  List<String> withheld() {
    return List.copyOf(withheld);
  }

  List<String> secrets() {
    return List.copyOf(secrets);
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
