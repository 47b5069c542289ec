package dev.pressport.export.preview;

import dev.pressport.export.ExportRequest;
import dev.pressport.export.ExportSession;
import dev.pressport.export.Fate;
import dev.pressport.export.migrate.Ledger.Account;
import dev.pressport.export.migrate.Outcomes;
import dev.pressport.model.Addresses;
import dev.pressport.model.Entry;
import dev.pressport.model.Item;
import dev.pressport.model.Ref;
import dev.pressport.model.Text;
import dev.pressport.posttype.PostType.Trait;
import dev.pressport.posttype.PostTypes;
import dev.pressport.problem.ItemProblems;
import dev.pressport.render.InternalLinks;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Asks targets for the fate of each item, and renders the bodies for the problems they have. */
final class PreviewSession implements ExportSession {
  private static final int MOST_BROKEN = 100;

  private final ExportRequest request;
  private final List<Target> targets;
  private final InternalLinks links;

  /** A target that is asked, and its answers. */
  record Target(ExportSession session, Outcomes outcomes) {}

  PreviewSession(ExportRequest request, List<Target> targets) {
    this.request = request;
    this.targets = List.copyOf(targets);
    this.links = new InternalLinks(request.permalinks(), new OldAddresses(request));
  }

  /** The addresses that visitors can open. */
  private record OldAddresses(ExportRequest request) implements Addresses {
    @Override
    public Optional<String> urlOf(Ref ref) {
      return ref instanceof Ref.ToEntry entry
              && !request.isPublic(entry.id())
              && !isRedirected(entry.id())
          ? Optional.empty()
          : request.permalinks().urlOf(ref);
    }

    private boolean isRedirected(long entry) {
      return request.index().entry(entry).flatMap(request.permalinks()::redirect).isPresent();
    }
  }

  @Override
  public Fate fate(Item item) {
    return Fate.EXPORTED;
  }

  @Override
  public Write prepare(Item item, ItemProblems problems) {
    if (item instanceof Entry entry && !PostTypes.isAny(entry.type(), Trait.VERSION, Trait.CACHE)) {
      render(entry, problems);
    }
    List<Fate> fates = targets.stream().map(target -> target.session().fate(item)).toList();
    Account account = Account.of(item);
    return () -> {
      for (int i = 0; i < fates.size(); i++) {
        targets.get(i).outcomes().settle(account, fates.get(i));
      }
    };
  }

  private void render(Entry entry, ItemProblems problems) {
    Text html = request.rendering().html(entry, problems);
    if (html != null && html.inline() && request.isPublic(entry.id())) {
      Set<String> broken = new LinkedHashSet<>();
      links.rewrite(html.string(), new Ref.ToEntry(entry.id()), broken::add);
      broken.stream()
          .limit(MOST_BROKEN)
          .forEach(address -> problems.addOnce(PreviewProblem.BROKEN_LINK, "content", address));
    }
  }

  @Override
  public void finish() {}

  @Override
  public void close() throws IOException {
    for (Target target : targets) {
      target.session().close();
    }
  }
}
