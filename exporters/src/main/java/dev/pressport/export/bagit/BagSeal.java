package dev.pressport.export.bagit;

import dev.pressport.export.Output;
import dev.pressport.export.Seal;
import dev.pressport.export.output.FileNames;
import dev.pressport.export.output.UniquePaths;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The tag files of a bag, and the source files in its payload. {@code _pressport/} is a tag folder:
 * {@code run.json} and {@code manifest.json} in it, which change or come later, are in no manifest.
 */
record BagSeal(BagInfo info) implements Seal {
  private static final String SOURCES = "source";
  private static final int BUFFER = 64 * 1024;

  @Override
  public void write(Request request) throws IOException {
    Output output = request.output();
    copySources(request);
    write(output, "README.txt", Readme.text(info, !request.sources().isEmpty()));
    write(output, "bagit.txt", "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
    Total payload = manifests(request, "manifest-", path -> path.startsWith(Payload.FOLDER));
    write(output, "bag-info.txt", info.text(payload.bytes, payload.files, request.version()));
    manifests(request, "tagmanifest-", path -> !path.startsWith(Payload.FOLDER));
  }

  /** Copies the source files: a second name for them would change with them. */
  private static void copySources(Request request) throws IOException {
    UniquePaths paths = new UniquePaths();
    for (SourceFile source : request.sources()) {
      String wanted = Payload.withoutPercent(safe(source.name()));
      String path = paths.path(SOURCES + "/" + wanted);
      if (wanted.startsWith(".", wanted.lastIndexOf('/') + 1)) {
        int name = path.lastIndexOf('/') + 1;
        path = path.substring(0, name) + "." + path.substring(name);
      }
      try (OutputStream out = request.output().create(Payload.inBag(path))) {
        Files.copy(source.path(), out);
      }
    }
  }

  /** Returns a path whose segments are safe; a leading dot, as of {@code .htaccess}, stays. */
  private static String safe(String path) {
    return Arrays.stream(path.split("/", -1))
        .map(
            name ->
                name.matches("\\.[^.].*")
                    ? "." + FileNames.segment(name.substring(1))
                    : FileNames.segment(name))
        .collect(Collectors.joining("/"));
  }

  /** The number and the size of files. */
  private static final class Total {
    private long files;
    private long bytes;
  }

  /** Writes the checksums of some files, one manifest for each algorithm. */
  private static Total manifests(Request request, String prefix, Predicate<String> wanted)
      throws IOException {
    Total total = new Total();
    try (OutputStream sha256 = request.output().create(prefix + "sha256.txt");
        OutputStream sha512 = request.output().create(prefix + "sha512.txt")) {
      request
          .files()
          .forEach(
              file -> {
                if (wanted.test(file.path())) {
                  total.files++;
                  total.bytes += file.bytes();
                  line(sha256, file.sha256(), file.path());
                  line(sha512, sha512(file.file()), file.path());
                }
              });
    }
    return total;
  }

  private static void line(OutputStream out, String hash, String path) throws IOException {
    out.write((hash + "  " + path + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String sha512(Path file) throws IOException {
    MessageDigest digest = newSha512();
    byte[] buffer = new byte[BUFFER];
    try (InputStream in = Files.newInputStream(file)) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        digest.update(buffer, 0, length);
      }
    }
    return Sha256.hex(digest.digest());
  }

  private static MessageDigest newSha512() {
    try {
      return MessageDigest.getInstance("SHA-512");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-512", e);
    }
  }

  private static void write(Output output, String path, String text) throws IOException {
    output.write(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
