package dev.pressport.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.fixtures.Backup;
import dev.pressport.fixtures.PluginBackup;
import dev.pressport.source.ArchivePassword;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The formats that plugins made for themselves: whole, cut at each byte, and hostile. */
class PluginBackupTest {
  private static final ArchivePassword PASSWORD =
      new ArchivePassword(() -> Optional.of("secret phrase"));

  @TempDir private Path temp;

  enum Format {
    WPRESS,
    WPRESS_PACKED,
    WPRESS_ENCRYPTED,
    WPRESS_BOTH,
    DAF,
    DAF_DEFLATED,
    DAF_ENCRYPTED,
    EBWP,
    EBWP_ENCRYPTED,
    WPSTG,
    WPSTG_PACKED,
    WPSTG_1,
    SGBP;

    byte[] write(Backup files) throws IOException {
      PluginBackup backup = new PluginBackup(files);
      String password = PASSWORD.text().orElseThrow();
      return switch (this) {
        case WPRESS -> backup.wpress(false, "");
        case WPRESS_PACKED -> backup.wpress(true, "");
        case WPRESS_ENCRYPTED -> backup.wpress(false, password);
        case WPRESS_BOTH -> backup.wpress(true, password);
        case DAF -> backup.daf(false, "");
        case DAF_DEFLATED -> backup.daf(true, "");
        case DAF_ENCRYPTED -> backup.daf(true, password);
        case EBWP -> backup.ebwp(false);
        case EBWP_ENCRYPTED -> backup.ebwp(true);
        case WPSTG -> backup.wpstg(false);
        case WPSTG_PACKED -> backup.wpstg(true);
        case WPSTG_1 -> backup.wpstg1();
        case SGBP -> backup.sgbp();
      };
    }
  }

  private static Backup files() {
    byte[] noise = new byte[2500];
    new Random(5).nextBytes(noise);
    return new Backup()
        .with("uploads/2024/a.bin", noise)
        .with("uploads/2024/\u6771\u4eac.txt", "\nEBWPFILE_END:uploads/2024/a.bin\n<F><G>")
        .with("empty.txt", "")
        .with("site.sql", "CREATE TABLE wp_posts (ID int);\n".repeat(20));
  }

  private Optional<Container> container(byte[] archive) throws IOException {
    Path file = Files.write(temp.resolve("backup"), archive);
    return DocumentCollector.container("backup", file, PASSWORD);
  }

  private Map<String, byte[]> read(Container container) throws IOException {
    Map<String, byte[]> read = new LinkedHashMap<>();
    container.each(
        member -> {
          try (InputStream in = container.open(member.path()).orElseThrow()) {
            read.put(member.path(), in.readAllBytes());
          }
          return true;
        });
    return read;
  }

  @ParameterizedTest
  @EnumSource
  void areReadWhole(Format format) throws IOException {
    Container container = container(format.write(files())).orElseThrow();

    Map<String, byte[]> read = read(container);

    read.remove("package.json");
    assertThat(read).containsExactlyEntriesOf(files().files());
    assertThat(container.each(member -> true)).isTrue();
    for (Map.Entry<String, byte[]> file : files().files().entrySet()) {
      assertThat(container.size(file.getKey())).hasValue(sizeShown(format, file.getValue()));
    }
  }

  /** How much an encrypted file of Everest Backup is, only its decryption would show. */
  private static long sizeShown(Format format, byte[] content) {
    boolean padded = format == Format.EBWP_ENCRYPTED && content.length > 0;
    return padded ? (content.length / 16 + 2) * 16L : content.length;
  }

  /** Each beginning of an archive gives whole files only, or is refused. */
  @ParameterizedTest
  @EnumSource
  void areReadAsFarAsTheyGo(Format format) throws IOException {
    Map<String, byte[]> files = files().files();
    byte[] archive = format.write(files());
    boolean hasEnd = !format.name().startsWith("DAF");
    for (int length = 0; length < archive.length; length += length < 5000 ? 7 : 61) {
      try {
        Optional<Container> container = container(Arrays.copyOf(archive, length));
        if (container.isPresent()) {
          int seen = readWhole(container.get(), files);
          if (container.get().each(member -> true) && hasEnd) {
            assertThat(seen).as("%s cut at %d", format, length).isEqualTo(files.size());
          }
        }
      } catch (SourceUnreadable e) {
        assertThat(e.getMessage()).as("%s cut at %d", format, length).isNotEmpty();
      }
    }
  }

  private static int readWhole(Container container, Map<String, byte[]> files) throws IOException {
    int[] seen = {0};
    container.each(
        member -> {
          try (InputStream in = container.open(member.path()).orElseThrow()) {
            byte[] content = in.readAllBytes();
            if (!member.path().equals("package.json")) {
              assertThat(content).isEqualTo(files.get(member.path()));
              seen[0]++;
            }
          } catch (DamagedFileException e) {
            assertThat(e.getMessage()).isNotEmpty();
          }
          try (InputStream in = member.content().open()) {
            in.readAllBytes();
          } catch (SourceUnreadable e) {
            assertThat(e.getMessage()).isNotEmpty();
          }
          return true;
        });
    return seen[0];
  }

  /** Bytes that were changed damage files, and nothing else. */
  @ParameterizedTest
  @EnumSource
  void standDamage(Format format) throws IOException {
    byte[] archive = format.write(files());
    Random random = new Random(11);
    for (int run = 0; run < 300; run++) {
      byte[] damaged = archive.clone();
      for (int i = 0; i <= run % 4; i++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        Optional<Container> container = container(damaged);
        if (container.isPresent()) {
          readAny(container.get());
        }
      } catch (SourceUnreadable e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
  }

  private static void readAny(Container container) throws IOException {
    container.each(
        member -> {
          try (InputStream in = container.open(member.path()).orElseThrow()) {
            in.readNBytes(1 << 20);
          } catch (DamagedFileException | SourceUnreadable e) {
            assertThat(e.getMessage()).isNotEmpty();
          }
          return true;
        });
  }

  @ParameterizedTest
  @EnumSource
  void leadNowhereElse(Format format) throws IOException {
    for (String path : new String[] {"../evil.sql", "a/../../evil.sql", "..\\evil.sql"}) {
      byte[] archive = format.write(new Backup().with(path, "x"));

      assertThatThrownBy(() -> read(container(archive).orElseThrow()))
          .as("%s %s", format, path)
          .isInstanceOf(SourceUnreadable.class)
          .hasMessageContaining("outside");
    }
    byte[] archive = format.write(new Backup().with("/etc/passwd", "x").with("C:\\b.sql", "y"));
    assertThat(read(container(archive).orElseThrow()).keySet()).contains("etc/passwd", "b.sql");
  }

  @Test
  void needTheRightPassword() throws IOException {
    for (Format format : new Format[] {Format.WPRESS_BOTH, Format.DAF_ENCRYPTED}) {
      Path file = Files.write(temp.resolve("backup"), format.write(files()));

      assertThatThrownBy(() -> read(opened(file, ArchivePassword.NONE)))
          .hasMessageContaining("needs its password");
      assertThatThrownBy(() -> read(opened(file, new ArchivePassword(() -> Optional.of("other")))))
          .hasMessageContaining("does not open backup");
    }
  }

  private static Container opened(Path file, ArchivePassword password) throws IOException {
    return DocumentCollector.container("backup", file, password).orElseThrow();
  }

  /** A list of files that all have the same bytes. */
  @Test
  void unpackNoBombs() throws IOException {
    String one = "a.sql|58:100000\n";
    StringBuilder bomb = new StringBuilder("01101000 01110100 01110100 01110000 01110011 00111010");
    bomb.append("x".repeat(100_000)).append('\n');
    int from = bomb.length();
    for (int i = 0; i < 1000; i++) {
      bomb.append(i).append(one);
    }
    bomb.append("{\"headerStart\":" + from + ",\"headerEnd\":" + bomb.length() + "}");
    byte[] archive = bomb.toString().getBytes(StandardCharsets.US_ASCII);

    assertThatThrownBy(() -> read(container(archive).orElseThrow()))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("unpacks to far more");
  }
}
