package dev.pressport.export.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello-world",
        "東京タワー",
        "日本語 の 名前.jpg",
        "👩‍👩‍👧‍👦",
        "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
        "می‌خواهم",
        "naïve.tar.gz",
        "a--b",
        "_draft",
        "console",
        "community.com"
      })
  void keepsWhatIsSafe(String name) {
    assertThat(FileNames.segment(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " => ",
      value = {
        "../../evil => evil",
        "/etc/passwd => etc-passwd",
        "..\\..\\evil => evil",
        "C:\\autoexec.bat => C--autoexec.bat",
        "a/b => a-b",
        "what? => what-",
        "<b>\"x\"|*</b> => b--x-----b-",
        ".htaccess => htaccess",
        "name. => name",
        "name... . => name",
        "-rf => rf",
        ". => unnamed",
        ".. => unnamed",
        "... => unnamed",
        "/// => unnamed"
      })
  void takesTheSenseOutOfPaths(String wanted, String expected) {
    assertThat(FileNames.segment(wanted)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u3000\u00A0", "\u200B\uFEFF", "\u202E", "\u200D.\u200D."})
  void isNeverEmpty(String wanted) {
    assertThat(FileNames.segment(wanted)).isEqualTo("unnamed");
  }

  @Test
  void dropsWhatCannotBeSeen() {
    assertThat(FileNames.segment("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
    assertThat(FileNames.segment("a\u2066b\u2069c\u200Ed")).isEqualTo("abcd");
  }

  @Test
  void keepsZeroWidthCharactersOfOldSlugs() {
    assertThat(FileNames.segment("be\u200Bfore")).isEqualTo("be\u200Bfore");
    assertThat(FileNames.segment("\u200B.git\u2060")).isEqualTo("git");
  }

  @Test
  void replacesControlsAndHalvesOfCharacters() {
    assertThat(FileNames.segment("a\nb\0c\u0085d\u2028e\uD83Df\uDE00g\uFFFEh"))
        .isEqualTo("a-b-c-d-e-f-g-h");
  }

  @Test
  void leavesNoDotInFrontEvenBehindAJoiner() {
    assertThat(FileNames.segment("\u200C.git")).isEqualTo("git");
    assertThat(FileNames.segment("\u00A0. .ssh")).isEqualTo("ssh");
  }

  @ParameterizedTest
  @CsvSource({
    "con,con_",
    "CON,CON_",
    "nul.txt,nul_.txt",
    "com1,com1_",
    "LPT9.tar.gz,LPT9_.tar.gz",
    "com¹,com¹_",
    "conin$,conin$_",
    "aux .md,aux_ .md",
    "con.,con_"
  })
  void avoidsTheDevicesOfWindows(String wanted, String expected) {
    assertThat(FileNames.segment(wanted)).isEqualTo(expected);
  }

  @Test
  void composesAccents() {
    assertThat(FileNames.segment("u\u0308ber")).isEqualTo("über");
    assertThat(FileNames.segment("u\u202E\u0308ber")).isEqualTo("über");
  }

  @Test
  void cutsALongNameWithAHashOfTheWhole() {
    String one = FileNames.segment("a".repeat(300));
    String other = FileNames.segment("a".repeat(299) + "b");

    assertThat(one).hasSize(200).matches("a{191}-[0-9a-f]{8}");
    assertThat(other).hasSize(200).isNotEqualTo(one);
  }

  @Test
  void keepsTheExtensionOfALongName() {
    assertThat(FileNames.segment("あ".repeat(100) + ".jpeg")).matches("あ{62}-[0-9a-f]{8}\\.jpeg");
  }

  @Test
  void cutsBetweenCharacters() {
    assertThat(stem("x" + "é".repeat(150))).isEqualTo("x" + "é".repeat(95));
    assertThat(stem("x" + "q\u0301\u0323".repeat(60))).endsWith("q\u0323\u0301");
    assertThat(stem("x" + "👍🏽".repeat(40))).isEqualTo("x" + "👍🏽".repeat(23));
    assertThat(stem("x" + "👩‍👩‍👧".repeat(20))).isEqualTo("x" + "👩‍👩‍👧".repeat(10));
    assertThat(stem("x" + "🇩🇪".repeat(40))).isEqualTo("x" + "🇩🇪".repeat(23));
  }

  @Test
  void cutsThroughAnEndlessPileOfAccents() {
    assertThat(stem("z" + "\u0335".repeat(5000))).hasSizeGreaterThan(80);
  }

  @Test
  void readsOnlyTheBeginningOfAHugeName() {
    String huge = FileNames.segment("a" + "\u0323\u0301".repeat(4_000_000));

    assertThat(huge.getBytes(StandardCharsets.UTF_8).length).isBetween(150, 200);
    assertThat(FileNames.segment("a".repeat(4_000_000)).length()).isEqualTo(200);
    assertThat(FileNames.segment("." + "\u202E".repeat(5000) + "x")).matches("unnamed-[0-9a-f]{8}");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void makesAnyStringSafe(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 4_000; round++) {
      String wanted = randomName(random);
      String segment = FileNames.segment(wanted);
      assertThat(isSafe(segment))
          .as("seed %d: %s gave %s", seed, escaped(wanted), segment)
          .isTrue();
      assertThat(FileNames.segment(segment))
          .as("seed %d: twice %s", seed, escaped(wanted))
          .isEqualTo(segment);
    }
  }

  private static String stem(String wanted) {
    return FileNames.segment(wanted).replaceFirst("-[0-9a-f]{8}$", "");
  }

  private static boolean isSafe(String name) {
    String base = name.toLowerCase(Locale.ROOT).replaceFirst(" *\\..*", "");
    return !name.isEmpty()
        && name.getBytes(StandardCharsets.UTF_8).length <= 200
        && new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(name)
        && Normalizer.isNormalized(name, Normalizer.Form.NFC)
        && name.chars().noneMatch(c -> "/\\:*?\"<>|".indexOf(c) >= 0 || Character.isISOControl(c))
        && name.chars().noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
        && !name.startsWith(".")
        && !name.endsWith(".")
        && name.strip().equals(name)
        && !base.matches("con|prn|aux|nul|com\\d|lpt\\d");
  }

  private static String randomName(Random random) {
    String[] parts = {
      "con", "nul", ".", "..", "/", "\\", " ", "\u00A0", "-", "é", "e\u0301", "\u0323", "\u200D",
      "\u200C", "👩", "🏽", "🇩🇪", "東京", ".md", ":", "\u202E", "\0", "\uD83D", "\uDE00", "한",
          "\u1112",
      "\u1161", "\u11AB", "\u0958", "\u212B", "\u037E", "\u2000", "\u0338", "=", "com1", "x",
          "\u3000"
    };
    StringBuilder name = new StringBuilder();
    int length = random.nextInt(random.nextInt(10) == 0 ? 400 : 12);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(4) == 0) {
        name.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
      } else {
        name.append(parts[random.nextInt(parts.length)]);
      }
    }
    return name.toString();
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(c -> escaped.append(String.format("\\u%04X", c)));
    return escaped.toString();
  }
}
