package dev.pressport.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pressport.fixtures.Backup;
import dev.pressport.source.ArchivePassword;
import dev.pressport.source.SourceUnreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import net.lingala.zip4j.ZipFile;
import net.lingala.zip4j.model.ZipParameters;
import net.lingala.zip4j.model.enums.EncryptionMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EncryptedZipTest {
  private static final String PASSWORD = "p\u00e4ssword";

  @TempDir private Path temp;

  private static Backup files() {
    return new Backup()
        .with("site.sql", "CREATE TABLE wp_posts (ID int);\n".repeat(50))
        .with("./wp-content/uploads/2024/01/photo.jpg", "\u0001".repeat(2000))
        .with("empty.txt", "");
  }

  private Path zip(Backup files, EncryptionMethod method) throws IOException {
    Path file = temp.resolve("site.zip");
    Files.deleteIfExists(file);
    try (ZipFile zip = new ZipFile(file.toFile(), PASSWORD.toCharArray())) {
      for (Map.Entry<String, byte[]> one : files.files().entrySet()) {
        ZipParameters parameters = new ZipParameters();
        parameters.setFileNameInZip(one.getKey());
        parameters.setEncryptFiles(method != EncryptionMethod.NONE);
        parameters.setEncryptionMethod(method);
        zip.addStream(new ByteArrayInputStream(one.getValue()), parameters);
      }
    }
    return file;
  }

  private static Container opened(Path file, String password) throws IOException {
    return DocumentCollector.container(
            "site.zip", file, new ArchivePassword(() -> Optional.of(password)))
        .orElseThrow();
  }

  private static Map<String, String> read(Container container) throws IOException {
    Map<String, String> read = new LinkedHashMap<>();
    container.each(
        member -> {
          try (InputStream in = member.content().open();
              InputStream again = container.open(member.path()).orElseThrow();
              InputStream later = member.opener().open(bytes -> {})) {
            byte[] content = in.readAllBytes();
            assertThat(again.readAllBytes()).isEqualTo(content);
            assertThat(later.readAllBytes()).isEqualTo(content);
            assertThat(member.bytes()).isEqualTo(content.length);
            read.put(member.path(), new String(content, StandardCharsets.UTF_8));
          }
          return true;
        });
    return read;
  }

  @ParameterizedTest
  @EnumSource(names = {"ZIP_STANDARD", "AES"})
  void isReadWithItsPassword(EncryptionMethod method) throws IOException {
    try (Container container = opened(zip(files(), method), PASSWORD)) {
      assertThat(container).isInstanceOf(EncryptedZip.class);
      assertThat(read(container))
          .containsEntry("wp-content/uploads/2024/01/photo.jpg", "\u0001".repeat(2000))
          .containsEntry("empty.txt", "")
          .containsEntry("site.sql", "CREATE TABLE wp_posts (ID int);\n".repeat(50));
      assertThat(container.size("wp-content/uploads/2024/01/photo.jpg")).hasValue(2000);
      assertThat(container.open("none")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ZIP_STANDARD", "AES"})
  void needsTheRightPassword(EncryptionMethod method) throws IOException {
    Path file = zip(files(), method);
    for (int i = 0; i < 20; i++) {
      String wrong = "wrong " + i;
      assertThatThrownBy(() -> opened(file, wrong))
          .isInstanceOf(SourceUnreadable.class)
          .hasMessageContaining("does not open site.zip");
    }
  }

  @Test
  void doesNotConcernOtherZips() throws IOException {
    try (Container container = opened(zip(files(), EncryptionMethod.NONE), PASSWORD)) {
      assertThat(container).isInstanceOf(ZipFiles.class);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ZIP_STANDARD", "AES"})
  void leadsNowhereElse(EncryptionMethod method) throws IOException {
    Path file = zip(new Backup().with("../evil.sql", "x"), method);

    assertThatThrownBy(() -> read(opened(file, PASSWORD)))
        .isInstanceOf(SourceUnreadable.class)
        .hasMessageContaining("outside");
  }

  @ParameterizedTest
  @EnumSource(names = {"ZIP_STANDARD", "AES"})
  void isReadOrRefusedWhenItIsCut(EncryptionMethod method) throws IOException {
    byte[] whole = Files.readAllBytes(zip(files(), method));
    for (int length = 4; length < whole.length; length += 3) {
      Path cut = Files.write(temp.resolve("cut.zip"), Arrays.copyOf(whole, length));
      try (Container container = opened(cut, PASSWORD)) {
        assertThat(container.each(member -> true)).isFalse();
      } catch (SourceUnreadable e) {
        assertThat(e.getMessage()).isNotEmpty();
      }
    }
  }
}
