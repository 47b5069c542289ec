package dev.pressport.cli.command;

import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Exit;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.option.Verbosity;
import dev.pressport.export.output.OutputRefusal;
import dev.pressport.export.output.OutputRefused;
import dev.pressport.export.output.TemporaryFolder;
import dev.pressport.problem.ProblemKind;
import dev.pressport.source.Location;
import dev.pressport.source.wxr.WxrRepair;
import dev.pressport.source.wxr.repair.FileRepair;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an export file well-formed. */
@Command(
    name = "repair",
    sortOptions = false,
    header = "Makes a broken WordPress export file well-formed XML.",
    synopsisHeading = "Usage: ",
    customSynopsis = "pressport repair IN OUT [options]",
    description = {
      "",
      "  pressport repair site.xml repaired.xml",
      "  pressport repair site.xml.gz - > repaired.xml",
      "",
      "Only broken places are changed; each is listed with its line. IN is never",
      "changed. The other commands repair what they read, and do not need this.",
      ""
    },
    footer = {"", PressportCommand.ALWAYS})
final class RepairCommand implements Callable<Integer> {
  private static final String STREAM = "-";

  private final Console console;
  private final Verbosity verbosity;

  @Parameters(arity = "0..*", paramLabel = "IN OUT", hidden = true)
  List<String> files = new ArrayList<>();

  @Option(names = "--overwrite", description = "replace OUT")
  boolean overwrite;

  RepairCommand(Console console, Verbosity verbosity) {
    this.console = console;
    this.verbosity = verbosity;
  }

  @Override
  public Integer call() throws IOException {
    List<Fault> faults = faults();
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    try (TemporaryFolder work = new TemporaryFolder()) {
      Location.OnDisk in =
          files.get(0).equals(STREAM)
              ? new Location.Incoming("standard input", console.in()).copiedTo(work.path())
              : Location.of(Path.of(files.get(0)));
      return files.get(1).equals(STREAM)
          ? toStream(in, work.path().resolve("repaired.xml"))
          : toFile(in, Path.of(files.get(1)));
    }
  }

  private List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (files.isEmpty()) {
      faults.add(Fault.of("missing-source", "pressport repair site.xml repaired.xml"));
    } else {
      faults.addAll(GivenSources.faults(files.subList(0, 1), "pressport repair site.xml OUT"));
    }
    if (files.size() == 1) {
      faults.add(Fault.of("missing-repaired-file"));
    }
    if (files.size() > 2) {
      faults.add(Fault.of("word-too-many", files.get(2), "repair"));
    }
    verbosity.fault().ifPresent(faults::add);
    return faults;
  }

  private int toStream(Location.OnDisk in, Path file) throws IOException {
    Listing listing = new Listing(console.err(), !verbosity.quiet());
    FileRepair.Result result = WxrRepair.repair(in, file, listing);
    Files.copy(file, console.out());
    console.out().flush();
    return end(listing, result, "standard output");
  }

  private int toFile(Location.OnDisk in, Path file) throws IOException {
    if (Files.exists(file) && Files.exists(in.path()) && Files.isSameFile(file, in.path())) {
      throw OutputRefused.because(OutputRefusal.SAME_FILE, file);
    }
    if (Files.exists(file) && !overwrite) {
      throw OutputRefused.because(OutputRefusal.FILE_EXISTS, file);
    }
    Path whole = file.toAbsolutePath();
    Path aside = whole.resolveSibling(whole.getFileName() + ".partial");
    PrintWriter out = new PrintWriter(console.out(), false, StandardCharsets.UTF_8);
    Listing listing = new Listing(out, !verbosity.quiet());
    try {
      FileRepair.Result result = WxrRepair.repair(in, aside, listing);
      Files.move(aside, whole, StandardCopyOption.REPLACE_EXISTING);
      return end(listing, result, DisplayFormat.path(file));
    } catch (IOException e) {
      throw OutputRefused.explain(e, whole.getParent() == null ? whole : whole.getParent());
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private int end(Listing listing, FileRepair.Result result, String name) {
    listing.end();
    listing.out.flush();
    if (!verbosity.quiet()) {
      console.err().println(summary(listing.count, result, name));
    }
    return result.itemsLeftOut() == 0 ? Exit.DONE : Exit.INCOMPLETE;
  }

  private static String summary(long changes, FileRepair.Result result, String name) {
    String items = DisplayFormat.count(result.items(), "item", "items");
    if (changes == 0) {
      return "Nothing had to be repaired. " + name + " is a copy with " + items + ".";
    }
    String left =
        result.itemsLeftOut() == 0
            ? ""
            : " Left out: " + DisplayFormat.count(result.itemsLeftOut(), "item", "items") + ".";
    return DisplayFormat.count(changes, "place was", "places were")
        + " repaired. "
        + name
        + " has "
        + items
        + "."
        + left;
  }

  /** The list of changes, those of one kind on one line together. */
  private static final class Listing implements FileRepair.Listener {
    private final PrintWriter out;
    private final boolean shown;
    private @Nullable ProblemKind kind;
    private long line;
    private long times;
    private long count;

    Listing(PrintWriter out, boolean shown) {
      this.out = out;
      this.shown = shown;
    }

    @Override
    public void changed(ProblemKind changed, long at) {
      if (!changed.equals(kind) || at != line) {
        end();
        kind = changed;
        line = at;
      }
      times++;
      count++;
    }

    /** Prints what was gathered. */
    void end() {
      if (kind != null && shown) {
        String text = kind.summary(times).orElse(kind.code());
        out.println("line " + line + ": " + (times == 1 ? text : times + " " + text));
      }
      kind = null;
      times = 0;
    }
  }
}
