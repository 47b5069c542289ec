package dev.pressport.source.archive;

import dev.pressport.php.LooseValue;
import dev.pressport.php.PhpJson;
import dev.pressport.source.SourceUnreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the file {@code package.json} of All-in-One WP Migration says of the others
 * (lib/model/export/class-ai1wm-export-config.php).
 *
 * @param chunks the packing of files; null for none
 */
record WpressPackage(@Nullable PhpChunks chunks) {
  static final String NAME = "package.json";
  static final WpressPackage NONE = new WpressPackage(null);

  private static final String MULTISITE = "multisite.json";
  private static final int CHUNK = 512_000;
  private static final int KEY = 16;

  /**
   * Reads the file.
   *
   * @throws SourceUnreadable when a password is needed and missing or wrong
   */
  static WpressPackage of(byte[] content, Secret secret) throws SourceUnreadable {
    LooseValue json = json(content);
    LooseValue compression = json.get("Compression");
    PhpChunks.Compression kind =
        !compression.get("Enabled").isTrue()
            ? PhpChunks.Compression.NONE
            : "bzip2".equals(compression.get("Type").string())
                ? PhpChunks.Compression.BZIP2
                : PhpChunks.Compression.GZIP;
    AesChunks cipher = json.get("Encrypted").isTrue() ? cipher(json, secret) : null;
    return cipher == null && kind == PhpChunks.Compression.NONE
        ? NONE
        : new WpressPackage(new PhpChunks(CHUNK, cipher, kind));
  }

  private static LooseValue json(byte[] content) {
    return PhpJson.decode(new String(content, StandardCharsets.UTF_8))
        .map(LooseValue::of)
        .orElse(LooseValue.NONE);
  }

  /**
   * Returns the options that the plugin leaves blank in its dump
   * (lib/model/export/class-ai1wm-export-database.php): theme and plugins.
   */
  static Map<String, String> options(byte[] content) {
    LooseValue json = json(content);
    Map<String, String> options = new HashMap<>();
    for (String name : List.of("Template", "Stylesheet")) {
      String theme = json.get(name).filled();
      if (theme != null) {
        options.put(name.toLowerCase(Locale.ROOT), theme);
      }
    }
    List<String> plugins = json.get("Plugins").strings();
    if (!plugins.isEmpty()) {
      options.put("active_plugins", serialized(plugins));
    }
    return options;
  }

  /** Writes a list as PHP does. */
  private static String serialized(List<String> list) {
    StringBuilder text = new StringBuilder("a:").append(list.size()).append(":{");
    for (int i = 0; i < list.size(); i++) {
      String one = list.get(i);
      text.append("i:").append(i).append(";s:");
      text.append(one.getBytes(StandardCharsets.UTF_8).length);
      text.append(":\"").append(one).append("\";");
    }
    return text.append('}').toString();
  }

  /** The key is the beginning of the password's SHA-1 hash. */
  private static AesChunks cipher(LooseValue json, Secret secret) throws SourceUnreadable {
    AesChunks cipher =
        new AesChunks(Arrays.copyOf(sha1(secret.text().getBytes(StandardCharsets.UTF_8)), KEY));
    String signature = json.get("EncryptedSignature").filled();
    if (signature != null && !opens(cipher, signature)) {
      throw secret.wrong();
    }
    return cipher;
  }

  /** The signature is a known sentence. */
  private static boolean opens(AesChunks cipher, String signature) {
    try {
      byte[] sentence = cipher.decrypt(Base64.getDecoder().decode(signature));
      for (byte letter : sentence) {
        if (letter < ' ') {
          return false;
        }
      }
      return true;
    } catch (IOException | IllegalArgumentException e) {
      return false;
    }
  }

  private static byte[] sha1(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-1").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the packing of a file. */
  PackedFile.Packing packing(String path) {
    return chunks == null || path.equals(NAME) || path.equals(MULTISITE)
        ? PackedFile.Packing.NONE
        : chunks;
  }
}
