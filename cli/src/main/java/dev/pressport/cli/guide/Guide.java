package dev.pressport.cli.guide;

import dev.pressport.cli.choice.ChosenSource;
import dev.pressport.cli.choice.ExportChoice;
import dev.pressport.cli.choice.ExportChoice.MediaChoice;
import dev.pressport.cli.choice.Exports;
import dev.pressport.cli.choice.FolderName;
import dev.pressport.cli.choice.InspectedSource;
import dev.pressport.cli.choice.SourceText;
import dev.pressport.cli.choice.TargetOrder;
import dev.pressport.cli.choice.TypedText;
import dev.pressport.cli.console.Console;
import dev.pressport.cli.console.DisplayFormat;
import dev.pressport.cli.console.Fault;
import dev.pressport.cli.console.Faults;
import dev.pressport.cli.console.ShellWord;
import dev.pressport.cli.console.TextWrapper;
import dev.pressport.cli.guide.Keyboard.Left;
import dev.pressport.cli.option.SiteAccess;
import dev.pressport.export.Exporter;
import dev.pressport.export.migrate.SamplePaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Asks for a source, a target and a folder, and shows the command that follows. */
public final class Guide {
  private static final String WHOLE_PATH = "the whole path of the file, such as /home/me/site.xml";
  private static final int NARROWEST = 60;
  private static final int WIDEST = 80;

  private final Console console;
  private final Exports exports;
  private final Inspecting inspecting;
  private final Keyboard keyboard;
  private @Nullable String password;

  /** Inspects a source, and shows how far it is. */
  @FunctionalInterface
  public interface Inspecting {
    InspectedSource inspect(ChosenSource source, @Nullable String password) throws IOException;
  }

  /** A guided run on a console. */
  public Guide(Console console, Exports exports, Inspecting inspecting) {
    this.console = console;
    this.exports = exports;
    this.inspecting = inspecting;
    this.keyboard = new Keyboard(console);
  }

  /** Asks for an export; empty when the person leaves. */
  public Optional<ExportChoice> choose() throws IOException {
    println("Exports a WordPress site, step by step. Press Ctrl-C to leave.");
    try {
      ExportChoice choice = ask();
      if (keyboard.yes("Start? ", true)) {
        return Optional.of(choice);
      }
    } catch (Left e) {
      console.err().println();
    }
    println("Nothing was written.");
    return Optional.empty();
  }

  /** Returns the password that was typed; null for none. */
  public @Nullable String password() {
    return password;
  }

  private ExportChoice ask() throws IOException, Left {
    try (InspectedSource source = source()) {
      Exporter target = target();
      SamplePaths paths = source.samplePaths(target);
      boolean takesMedia = paths.media() != null || !source.hasPaths();
      MediaChoice media = media(takesMedia ? source.mediaFiles() : 0, source);
      ExportChoice choice = folder(source, target, media);
      for (String path : paths.entries()) {
        path(choice, path);
      }
      boolean copied =
          media == MediaChoice.COPY || (source.copiesMedia() && media != MediaChoice.LINK);
      if (copied && paths.media() != null) {
        path(choice, paths.media());
      }
      console.err().println();
      println("The same as one command:");
      ShellWord.lines(columns() - 2, choice.words(UnaryOperator.identity()))
          .forEach(line -> console.err().println("  " + line));
      return choice;
    }
  }

  private void path(ExportChoice choice, String path) {
    console.err().println("  " + DisplayFormat.printable(choice.out() + "/" + path));
  }

  private InspectedSource source() throws IOException, Left {
    while (true) {
      heading("1 of 4  Source: a file, a folder or the address of the site");
      String typed = TypedText.argument(keyboard.line("> "));
      try {
        ChosenSource source = ChosenSource.of(typed);
        if (!typed.isEmpty()) {
          source = login(source);
        }
        InspectedSource inspected = inspect(source, typed.isEmpty());
        println("  " + SourceText.of(inspected), "  ");
        return inspected;
      } catch (IOException | UncheckedIOException | Faults e) {
        Faults.of(e).forEach(this::print);
      } catch (InvalidPathException e) {
        print(Fault.of("no-such-file", typed, "this folder", WHOLE_PATH));
      }
    }
  }

  private InspectedSource inspect(ChosenSource source, boolean missing) throws IOException, Left {
    List<Fault> faults =
        missing
            ? List.of(Fault.of("missing-source", "pressport export site.xml --to hugo --out site"))
            : exports.faults(source);
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    InspectedSource inspected = inspecting.inspect(source, password);
    List<String> sites = inspected.findings().sites();
    if (sites.isEmpty()) {
      return inspected;
    }
    inspected.close();
    println("  " + SourceText.of(inspected), "  ");
    return inspecting.inspect(source.site(site(sites)), password);
  }

  private String site(List<String> sites) throws IOException, Left {
    while (true) {
      heading("Which site?  " + String.join(", ", sites));
      String answer = keyboard.line("> [" + sites.get(0) + "] ");
      if (answer.isEmpty()) {
        return sites.get(0);
      }
      if (sites.contains(answer)) {
        return answer;
      }
      print(Fault.of("bad-value", "--site", answer, "--site " + String.join(", ", sites)));
    }
  }

  /** Asks for the login of a server; a database has no visitors. */
  private ChosenSource login(ChosenSource source) throws IOException, Left {
    String location = source.locations().get(0);
    if (!exports.isServer(location)) {
      return source;
    }
    boolean database = exports.isDatabase(location);
    List<Fault> faults = exports.faults(source.as(database ? "user" : null));
    if (!faults.isEmpty()) {
      throw new Faults(faults);
    }
    println(
        database
            ? "  User of the database, as DB_USER in wp-config.php:"
            : "  WordPress user, to include drafts and private content (Enter: as a visitor):");
    String user = keyboard.line("> ");
    if (user.isEmpty()) {
      return source;
    }
    String known = console.environment().get(SiteAccess.PASSWORD);
    if (known == null || known.isBlank()) {
      String what = database ? "Password" : "Application Password";
      password = keyboard.secret("  " + what + " of " + user + " (not shown): ");
    }
    return source.as(user);
  }

  private Exporter target() throws IOException, Left {
    List<Exporter> all = TargetOrder.all();
    heading("2 of 4  Target");
    list(all.subList(0, TargetOrder.FIRST), 1);
    String more = Integer.toString(TargetOrder.FIRST + 1);
    println("  " + more + "  more (" + (all.size() - TargetOrder.FIRST) + ")");
    boolean whole = false;
    while (true) {
      String answer = keyboard.line("> [1] ");
      if (!whole && (answer.equals(more) || answer.equals("more"))) {
        whole = true;
        list(all.subList(TargetOrder.FIRST, all.size()), TargetOrder.FIRST + 1);
        continue;
      }
      Exporter chosen = chosen(answer, all);
      if (chosen != null) {
        return chosen;
      }
      exports.faults(new ExportChoice(ChosenSource.of("."), answer, MediaChoice.AUTO, ".")).stream()
          .filter(fault -> fault.code().equals("no-such-target"))
          .forEach(this::print);
    }
  }

  private static @Nullable Exporter chosen(String answer, List<Exporter> all) {
    if (answer.isEmpty()) {
      return all.get(0);
    }
    if (answer.matches("\\d{1,3}")) {
      int number = Integer.parseInt(answer);
      return number >= 1 && number <= all.size() ? all.get(number - 1) : null;
    }
    return all.stream().filter(target -> target.id().equals(answer)).findFirst().orElse(null);
  }

  private void list(List<Exporter> targets, int first) {
    int number = first;
    for (Exporter target : targets) {
      String name = String.format(Locale.ROOT, "  %-3d%-11s", number++, target.id());
      println(name + target.description(), " ".repeat(name.length()));
    }
  }

  /**
   * Asks what becomes of media files.
   *
   * @param files the number of those that the target takes
   */
  private MediaChoice media(long files, InspectedSource source) throws IOException, Left {
    if (files == 0) {
      heading("3 of 4  Media files: none to copy");
      return MediaChoice.AUTO;
    }
    String what =
        files == 1 ? "the media file" : "the " + DisplayFormat.number(files) + " media files";
    String host = source.mediaHost();
    boolean usual = source.copiesMedia();
    String from =
        usual
            ? ""
            : host == null
                ? "  From the old site."
                : "  From " + DisplayFormat.printable(host) + ".";
    heading("3 of 4  Copy " + what + "?" + from);
    boolean copied = keyboard.yes("> ", usual);
    if (copied) {
      return usual ? MediaChoice.AUTO : MediaChoice.COPY;
    }
    return usual ? MediaChoice.LINK : MediaChoice.AUTO;
  }

  private ExportChoice folder(InspectedSource source, Exporter target, MediaChoice media)
      throws IOException, Left {
    String usual = FolderName.of(source.title(), target.id(), Path.of(""));
    heading("4 of 4  Output folder, which must not exist yet");
    while (true) {
      String typed = keyboard.line("> [" + usual + "] ");
      String out = typed.isEmpty() ? usual : TypedText.argument(typed);
      ExportChoice choice = new ExportChoice(source.source(), target.id(), media, out);
      List<Fault> faults = exports.faults(choice);
      if (faults.isEmpty()) {
        return choice;
      }
      faults.forEach(this::print);
    }
  }

  private void heading(String text) {
    console.err().println();
    println(text, "        ");
  }

  private void print(Fault fault) {
    console.err().println(fault.text(console.columns()));
  }

  private void println(String text) {
    println(text, "");
  }

  private void println(String text, String indent) {
    console.err().println(TextWrapper.at(columns(), text, indent));
  }

  private int columns() {
    return Math.max(NARROWEST, Math.min(WIDEST, console.columns()));
  }
}
