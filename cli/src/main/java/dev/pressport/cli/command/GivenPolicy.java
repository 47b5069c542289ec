package dev.pressport.cli.command;

import dev.pressport.cli.console.Fault;
import dev.pressport.render.Policy;
import dev.pressport.render.PolicyFault;
import dev.pressport.render.PolicyFile;
import dev.pressport.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The policy that a user specified.
 *
 * @param identity its name and a hash of its contents; null when there is none
 */
record GivenPolicy(Policy policy, @Nullable String identity) {
  private static final GivenPolicy NONE = new GivenPolicy(Policy.NONE, null);

  /** Reads the file, and adds to the faults what is wrong with it. */
  static GivenPolicy of(@Nullable String name, List<Fault> faults) {
    if (name == null) {
      return NONE;
    }
    try {
      Path file = Path.of(name);
      byte[] bytes = read(file);
      String yaml = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new GivenPolicy(
          PolicyFile.read(name, yaml),
          file.getFileName() + " " + Sha256.hex(Sha256.digest().digest(bytes)));
    } catch (PolicyFault e) {
      String line = Integer.toString(e.line());
      String sentence = e.getMessage().replaceFirst("\\.$", "");
      faults.add(Fault.of("bad-policy", name, line, Integer.toString(e.column()), sentence));
    } catch (CharacterCodingException e) {
      faults.add(Fault.of("bad-policy", name, "1", "1", "The file is not UTF-8 text"));
    } catch (IOException | InvalidPathException e) {
      faults.add(Fault.of("no-such-policy", name));
    }
    return NONE;
  }

  /** Reads the file up to one byte beyond the limit, which shows that it is too long. */
  private static byte[] read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(4 * PolicyFile.LARGEST + 1);
    }
  }
}
