package dev.pressport.export.report;

import dev.pressport.export.migrate.OldAddresses;
import dev.pressport.export.migrate.Report;
import dev.pressport.export.redirect.RedirectFiles;
import dev.pressport.text.Figures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The redirects from old addresses, and the old addresses that remain. */
final class RedirectsSection {
  private static final String FOLDER = RedirectFiles.FOLDER.substring("_pressport/".length());

  private static final int LONGEST = 300;

  private RedirectsSection() {}

  static Optional<Element> of(PageRequest page) {
    Report.Move move = page.report().move();
    Report.OldAddresses old = move.oldAddresses();
    if (move.redirects() == 0 && (old == null || old.count() == 0)) {
      return Optional.empty();
    }
    List<Object> parts = new ArrayList<>();
    if (move.redirects() > 0) {
      parts.add(
          Html.of(
              "p",
              Figures.count(move.redirects(), "old address leads", "old addresses lead")
                  + " to new pages by redirects. Install those for your web server"
                  + " (docs/redirects.md):"));
      parts.add(Html.scrolling("Files by server", servers()));
      parts.add(Html.of("h3", "Examples"));
      parts.add(Html.scrolling("Examples of redirects", samples(move)));
    }
    if (old != null && old.count() > 0) {
      parts.add(
          Html.of(
              "p",
              Figures.count(old.count(), "address", "addresses")
                  + " of the old site "
                  + (old.count() == 1 ? "is" : "are")
                  + " left in the exported files, in "
                  + Figures.count(old.total(), "place", "places")
                  + ": ",
              Html.link(OldAddresses.LIST.substring("_pressport/".length()), "old-addresses.csv"),
              "."));
    }
    return Optional.of(Html.section("redirects", "Old addresses", parts));
  }

  private static Element servers() {
    Table table = new Table("plain").text("For").text("Files");
    for (RedirectFiles.Server server : RedirectFiles.servers()) {
      List<Element> links =
          server.files().stream().map(file -> Html.link(FOLDER + file, file)).toList();
      table.row(server.name(), Html.of("span", ItemLinks.joined(links, ", ")));
    }
    return table.element();
  }

  private static Element address(String path) {
    return Html.code(ItemLinks.shortened(path, LONGEST));
  }

  private static Element samples(Report.Move move) {
    Table table = new Table("plain").text("Old address").text("New address").text("Kind");
    for (RedirectFiles.Sample sample : move.redirectSamples()) {
      table.row(address(sample.from()), address(sample.to()), sample.kind());
    }
    return table.element();
  }
}
