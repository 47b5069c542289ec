package dev.pressport.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pressport.cli.console.Exit;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

class GuideTest {
  private static final Path SCRIPT = Path.of("/usr/bin/script");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void writeSample() {
    file = Session.fixture("wxr/sample.xml", folder);
  }

  @Test
  void runsTheCommandThatItShows() throws IOException {
    Path out = folder.resolve("new site");

    Session.Ended ended =
        new Session().typing(file.toString(), "1", "n", "'" + out + "'", "y").run();

    assertThat(ended.exit()).isEqualTo(Exit.DONE);
    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains(
            "\"Tidewater Library\" (WXR 1.2, 189 KB): 13 posts, 7 pages, 7 media files,",
            "new site/content/posts/where-tide-tables-come-from.md ",
            "All 131 items are accounted for");
    Path same = folder.resolve("same");
    assertThat(new Session().run("export", file, "--to", "hugo", "--out", same).exit()).isZero();
    assertThat(files(out)).isNotEmpty().isEqualTo(files(same));
  }

  /** Returns the sizes of the files by their paths, without those that name the folder or time. */
  private static Map<String, Long> files(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .filter(path -> !path.endsWith("run.json") && !path.endsWith("manifest.json"))
          .collect(
              Collectors.toMap(
                  path -> root.relativize(path).toString(), path -> path.toFile().length()));
    }
  }

  @Test
  void asksAgainWithTheMessageOfTheCommand() {
    Session.Ended ended =
        new Session()
            .typing(
                folder + "/smaple.xml", file.toString(), "hgo", "99", "json", "", folder + "", "x")
            .run();

    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("error[no-such-file]: There is no file smaple.xml in " + folder)
        .contains("Try: " + folder.resolve("sample.xml"))
        .contains("error[no-such-target]: There is no target hgo. Try: hugo.")
        .contains("error[no-such-target]: There is no target 99.")
        .contains("error[out-exists]: " + folder + " already holds 1 file.");
  }

  @Test
  void offersTheOtherTargets() {
    Session.Ended ended =
        new Session().typing(file.toString(), "6", "jekyll", "y", folder + "/site", "n").run();

    // A long command is continued on the next line.
    assertThat(ended.err().replaceAll("\\\\\\R\\s+", ""))
        .contains("  6  more (")
        .contains("--to jekyll --out " + folder + "/site --media copy")
        .contains("site/wp-content/uploads/2023/02/harbour-at-dawn.jpg")
        .endsWith("Nothing was written.\n");
    assertThat(folder.resolve("site")).doesNotExist();
    assertThat(ended.exit()).isEqualTo(Exit.DONE);
  }

  @Test
  void leavesAtTheEndOfInputWithoutATrace() throws IOException {
    for (int answers = 0; answers < 4; answers++) {
      String[] typed = {file.toString(), "hugo", "n", folder + "/site"};
      Session.Ended ended = new Session().typing(Arrays.copyOf(typed, answers + 1)).run();

      assertThat(ended.exit()).isEqualTo(Exit.DONE);
      assertThat(ended.err()).endsWith("\nNothing was written.\n");
    }
    try (Stream<Path> all = Files.list(folder)) {
      assertThat(all).containsExactly(file);
    }
  }

  @Test
  void saysWhereAFileIsCutOff() throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Path cut = Files.write(folder.resolve("cut.xml"), Arrays.copyOf(bytes, 150_000));

    Session.Ended ended = new Session().typing(cut.toString()).run();

    assertThat(ended.err().replaceAll("\\s+", " "))
        .contains("cut.xml is cut off: the rest is missing.");
  }

  @Test
  void asksWhichSiteOfADatabase() throws IOException {
    String dump = Files.readString(Session.fixture("sql/sample.sql", folder));
    Path both = folder.resolve("both.sql");
    Files.writeString(both, dump + dump.replace("`tide_", "`blog_"));

    Session.Ended ended =
        new Session()
            .typing(both.toString(), "wiki_", "blog_", "json", "", folder + "/site", "n")
            .run();

    assertThat(ended.err().replaceAll("\\\\\\R\\s+", ""))
        .contains("A database of 2 sites.", "Which site?  ", "--site cannot be \"wiki_\".")
        .contains("both.sql --table-prefix blog_ --to json");
  }

  @Test
  void asksNothingWithoutAPerson() {
    assertThat(new Session().run().exit()).isEqualTo(Exit.USAGE);
    Session.Ended refused = new Session().typing(file.toString()).run("--no-input");
    assertThat(refused.exit()).isEqualTo(Exit.USAGE);
    assertThat(refused.err()).isEqualTo(new Session().run("--help").out());
  }

  @Test
  @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
  void worksOnATerminal() throws Exception {
    Path out = folder.resolve("site");
    Terminal terminal = new Terminal();
    terminal.type("1 of 4", file + "\n");
    terminal.type("2 of 4", "csv\n");
    terminal.type("3 of 4", "\n");
    terminal.type("4 of 4", out + "\n");
    terminal.type("Start? [Y/n]", "y\n");

    assertThat(terminal.exit()).isEqualTo(Exit.DONE);
    assertThat(out.resolve("entries/post.csv")).isRegularFile();
  }

  @Test
  @Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
  void endsOnATerminalByControlKeys() throws Exception {
    Terminal interrupted = new Terminal();
    interrupted.type("1 of 4", "\u0003");
    assertThat(interrupted.exit()).isEqualTo(130);
    assertThat(interrupted.shown()).contains("Stopped. Nothing was written.");

    Terminal left = new Terminal();
    left.type("1 of 4", "\u0004");
    assertThat(left.exit()).isZero();
    assertThat(left.shown()).contains("Nothing was written.");
  }

  /** The program in a pseudo-terminal of util-linux. */
  private static final class Terminal {
    private final Process process;
    private final StringBuilder shown = new StringBuilder();
    private int read;

    Terminal() throws IOException {
      assumeTrue(Files.isExecutable(SCRIPT));
      String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
      String command =
          String.join(
              " ",
              // A test run in the background ignores interrupts, and so would its children.
              "env --default-signal=INT '" + java + "'",
              "-XX:TieredStopAtLevel=1 -Dpressport.terminal=true -Dpressport.interactive=true",
              "-cp '" + classPath() + "'",
              "dev.pressport.cli.Main");
      process =
          new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null")
              .redirectErrorStream(true)
              .start();
    }

    private static String classPath() {
      return Main.class.getClassLoader() instanceof URLClassLoader loader
          ? Stream.of(loader.getURLs())
              .map(URL::getPath)
              .collect(Collectors.joining(File.pathSeparator))
          : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** Types when a text has appeared since the last one. */
    void type(String after, String keys) throws IOException {
      byte[] buffer = new byte[4096];
      int at = shown.indexOf(after, read);
      while (at < 0) {
        int count = process.getInputStream().read(buffer);
        assertThat(count).as("output before \"%s\": %s", after, shown).isPositive();
        shown.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        at = shown.indexOf(after, read);
      }
      read = at + after.length();
      OutputStream keyboard = process.getOutputStream();
      keyboard.write(keys.getBytes(StandardCharsets.UTF_8));
      keyboard.flush();
    }

    int exit() throws IOException, InterruptedException {
      shown.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      return process.exitValue();
    }

    String shown() {
      return shown.toString();
    }
  }
}
