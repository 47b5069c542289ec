package dev.pressport.export.report;

import dev.pressport.export.migrate.Report;
import dev.pressport.export.output.OutputRequest;
import dev.pressport.source.OpenSite;
import dev.pressport.text.Figures;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** How the export was made: versions, the command, and the sources. */
final class OriginSection {
  /** Options that do not change what is exported. */
  private static final Set<String> WITHOUT_EFFECT = Set.of("to", "overwrite");

  private static final Set<String> SWITCHED_ON = Set.of("yes", "true");

  private OriginSection() {}

  static Element of(PageRequest page) {
    Report report = page.report();
    Element list = Html.of("dl");
    fact(list, "Site", site(page));
    String generator = report.site().generator();
    if (generator != null && !generator.isBlank()) {
      fact(list, "Generator", ItemLinks.address(generator));
    }
    fact(list, "Command", Html.code(command(page)));
    fact(list, "Pressport", page.request().version());
    fact(
        list,
        "Data",
        Html.of(
            "span",
            Html.link("report.json", "report.json"),
            " (all numbers), ",
            Html.link("problems.ndjson", "problems.ndjson"),
            " (all problems), ",
            Html.link("manifest.json", "manifest.json"),
            " (checksums of all files), ",
            Html.link("run.json", "run.json"),
            " (date and duration of the run)"));
    return Html.section(
        "made", "How this export was made", list, Html.scrolling("Sources", sources(report)));
  }

  private static void fact(Element list, String name, Object value) {
    Html.add(list, Html.of("dt", name), Html.of("dd", value), "\n");
  }

  private static Element site(PageRequest page) {
    Element site = Html.of("span", page.links().title(page.siteTitle()));
    String home = page.report().site().home();
    if (home != null && !home.equals(page.siteTitle())) {
      Html.add(site, ", ", ItemLinks.address(home));
    }
    String newHome = page.newHome();
    return newHome == null
        ? site
        : site.appendText("; new address ").appendChild(ItemLinks.address(newHome));
  }

  private static Element sources(Report report) {
    Table table =
        new Table("plain").text("Source").text("Format").text("Size").number("Items read");
    for (OpenSite.Origin origin : report.origins()) {
      table.row(
          origin.name(),
          origin.format(),
          origin.bytes() == 0 ? "" : Figures.bytes(origin.bytes()),
          report.readFrom().getOrDefault(origin.name(), 0L));
    }
    return table.element();
  }

  /**
   * Returns the command that makes the same export, with the names of the sources alone and without
   * the folder, so that it is the same wherever the run takes place.
   */
  static String command(PageRequest page) {
    Command command = new Command("pressport", "export");
    for (OutputRequest.Source source : page.request().sources()) {
      command.add(name(source.location()));
    }
    command.add("--to").add(page.exporter().id());
    for (Map.Entry<String, String> option : page.request().options().entrySet()) {
      String name = option.getKey();
      if (name.startsWith("-O ")) {
        command.add("-O").add(name.substring(3) + "=" + option.getValue());
      } else if (!WITHOUT_EFFECT.contains(name)) {
        command.add("--" + name);
        if (!SWITCHED_ON.contains(option.getValue())) {
          command.add(value(name, option.getValue()));
        }
      }
    }
    return command.add("--out").add("DIR").toString();
  }

  /** The record of a policy also has the checksum of its file. */
  private static String value(String option, String value) {
    return option.equals("policy") ? value.replaceFirst(" [0-9a-f]{64}$", "") : value;
  }

  private static String name(String location) {
    return location.contains("://")
        ? location
        : location.substring(Math.max(location.lastIndexOf('/'), location.lastIndexOf('\\')) + 1);
  }
}
