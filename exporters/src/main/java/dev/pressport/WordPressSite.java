package dev.pressport;

import dev.pressport.export.Exporter;
import dev.pressport.export.Exporters;
import dev.pressport.export.media.MediaMode;
import dev.pressport.export.migrate.Migration;
import dev.pressport.export.migrate.Progress;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.migrate.SamplePaths;
import dev.pressport.export.migrate.SampleRun;
import dev.pressport.export.migrate.SiteItemReader;
import dev.pressport.export.migrate.SiteOutline;
import dev.pressport.export.output.DiscardedOutput;
import dev.pressport.export.output.OutputRequest;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.export.policy.PolicySurvey;
import dev.pressport.export.preview.SitePreview;
import dev.pressport.http.HttpSettings;
import dev.pressport.model.Addresses;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Site;
import dev.pressport.model.SiteIndex;
import dev.pressport.model.Text;
import dev.pressport.permalink.Permalinks;
import dev.pressport.privacy.Disclosure;
import dev.pressport.problem.ItemProblems;
import dev.pressport.problem.Problems;
import dev.pressport.render.InternalLinks;
import dev.pressport.render.Policy;
import dev.pressport.render.Rendering;
import dev.pressport.source.ArchivePassword;
import dev.pressport.source.Limitation;
import dev.pressport.source.OpenSite;
import dev.pressport.source.OpeningProgress;
import dev.pressport.source.inspect.Inspection;
import dev.pressport.source.inspect.Inspector;
import dev.pressport.source.join.SourceGroups;
import dev.pressport.source.language.MultilingualSite;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An open WordPress site. Not safe for use by several threads; one stream of items, inspection or
 * export at a time.
 */
public final class WordPressSite implements Closeable {
  private final OpenSite site;
  private final Parts parts;
  private @Nullable SiteOutline outline;
  private @Nullable Permalinks permalinks;
  private @Nullable Rendering rendering;

  /**
   * The parts that a site gets from its opening.
   *
   * @param files those that it is read from
   * @param http the settings for fetching its files
   * @param archivePassword for encrypted backups that its files are taken from
   * @param live whether it is read from the live site
   */
  record Parts(
      SourceGroups groups,
      SourceFiles files,
      Set<String> sameSite,
      Path work,
      TemporaryFolder temporary,
      HttpSettings http,
      ArchivePassword archivePassword,
      boolean live) {
    Parts withoutTemporary() {
      return new Parts(
          groups, files, sameSite, work, new TemporaryFolder(), http, archivePassword, live);
    }
  }

  WordPressSite(OpenSite site, Parts parts) {
    this.site = MultilingualSite.of(site);
    this.parts = parts;
  }

  /** The title, addresses and settings of the site, without personal data and secrets. */
  public Site site() {
    return SiteOutline.screened(site.site());
  }

  /** The files and addresses that the site is read from. */
  public List<OpenSite.Origin> origins() {
    return site.origins();
  }

  /**
   * The items of the site as a stream, which is closed by the caller: authors, terms, entries of
   * all types and statuses, each followed by its comments. Nothing is held in memory but the
   * current item. E-mail addresses and other personal data are left out.
   */
  public Stream<Item> items() throws IOException {
    SiteItemReader reader = new SiteItemReader(outline(), permalinks(), Problems.MUTE);
    return StreamSupport.stream(new ItemSpliterator(reader), false)
        .onClose(
            () -> {
              try {
                reader.close();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }

  private static final class ItemSpliterator extends Spliterators.AbstractSpliterator<Item> {
    private final SiteItemReader reader;

    ItemSpliterator(SiteItemReader reader) {
      super(Long.MAX_VALUE, ORDERED | NONNULL);
      this.reader = reader;
    }

    @Override
    public boolean tryAdvance(Consumer<? super Item> action) {
      try {
        Item item = reader.next();
        if (item != null) {
          action.accept(item);
        }
        return item != null;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * The body of an entry as HTML that a reader of the site sees: paragraphs, blocks, patterns and
   * shortcodes resolved. Null when the source has no body.
   */
  public @Nullable Text html(Entry entry) throws IOException {
    return rendering().html(entry, new ItemProblems(null, entry.type(), entry.id()));
  }

  /** The index of the site: every entry, term and author by id, slug or login. */
  public SiteIndex index() throws IOException {
    return outline().index();
  }

  private Rendering rendering() throws IOException {
    Rendering known = rendering;
    if (known == null) {
      known = outline().rendering(Policy.NONE, new InternalLinks(permalinks(), Addresses.NONE));
      rendering = known;
    }
    return known;
  }

  private Permalinks permalinks() throws IOException {
    Permalinks known = permalinks;
    if (known == null) {
      known = Permalinks.of(site(), index(), parts.sameSite());
      permalinks = known;
    }
    return known;
  }

  private SiteOutline outline() throws IOException {
    SiteOutline known = outline;
    if (known == null) {
      known = SiteOutline.read(site, folder("items"), Disclosure.NONE, OpeningProgress.NONE);
      outline = known;
    }
    return known;
  }

  private Path folder(String name) throws IOException {
    return Files.createTempDirectory(parts.work(), name);
  }

  /** Counts the contents of the site, in one reading. */
  public Inspection count() throws IOException {
    return count(Progress.NONE);
  }

  /** Counts the contents of the site, in one reading. */
  public Inspection count(Progress progress) throws IOException {
    Path folder = folder("inspection");
    try {
      return Inspector.inspect(kind(), site, folder, progress::problem, progress::outline);
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  /** Returns the contents of the site, and what each target takes of them, in two readings. */
  public SitePreview inspect() throws IOException {
    return inspect(Progress.NONE);
  }

  /** Returns the contents of the site, and what each target takes of them, in two readings. */
  public SitePreview inspect(Progress progress) throws IOException {
    Path folder = folder("inspection");
    try {
      return SitePreview.of(kind(), site, sameSite(), http(), folder, progress);
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  /** Returns the first paths that an export would write. The site is read once for all targets. */
  public SamplePaths samplePaths(Exporter target) throws IOException {
    Path folder = folder("sample");
    try {
      Migration.Request request =
          Migration.Request.ofDefaults(sourceKind(), site, target, sameSite(), http(), folder);
      return SampleRun.of(request, outline());
    } finally {
      TemporaryFolder.delete(folder);
    }
  }

  private Inspector.Kind kind() {
    return new Inspector.Kind(sourceKind(), limitations());
  }

  /**
   * Returns a policy file that names all types, taxonomies, fields, shortcodes and blocks of the
   * site, and changes nothing. The site is read twice for it.
   *
   * @param inspection of this site
   * @param progress receives how far the readings are
   */
  public String policyFile(Inspection inspection, Progress progress) throws IOException {
    PolicySurvey survey = PolicySurvey.begin();
    to(survey).media(MediaMode.LINK).progress(progress).into(new DiscardedOutput());
    return survey.file(inspection.shortcodes().byName(), inspection.blocksWithoutHtml().byName());
  }

  /** Exports the site to a target, such as {@code hugo}. */
  public Export to(String target) {
    return to(Exporters.get(target));
  }

  /** Exports the site to a target. */
  public Export to(Exporter target) {
    return new Export(target, new Source());
  }

  private final class Source implements Export.Source {
    @Override
    public Report with(
        Path work, Path kept, Disclosure disclosure, OpeningProgress progress, Export.Use use)
        throws IOException {
      return use.of(WordPressSite.this);
    }

    @Override
    public List<OutputRequest.Source> identities() {
      return origins().stream().map(origin -> OutputRequest.Source.of(origin.name())).toList();
    }

    @Override
    public SourceFiles files() {
      return parts.files();
    }

    @Override
    public Path work() throws IOException {
      return folder("export");
    }

    @Override
    public ArchivePassword archivePassword() {
      return parts.archivePassword();
    }
  }

  OpenSite open() {
    return site;
  }

  String sourceKind() {
    return parts.groups().id();
  }

  /** The content that this kind of source never carries. */
  List<Limitation> limitations() {
    return parts.groups().limitations();
  }

  /** The settings for fetching its files. */
  HttpSettings http() {
    return parts.http();
  }

  /** Returns whether it is read from the live site. */
  boolean isLive() {
    return parts.live();
  }

  Set<String> sameSite() {
    return parts.sameSite();
  }

  @Override
  public void close() throws IOException {
    try {
      if (outline != null) {
        outline.close();
      }
      site.close();
    } finally {
      parts.temporary().close();
    }
  }
}
