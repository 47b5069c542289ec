package dev.pressport.php;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.pressport.fixtures.FuzzedText;
import dev.pressport.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

class PhpFuzzTest {

  /** Strict enough to be reached by short inputs. */
  private static final PhpLimits TIGHT = new PhpLimits(8, 1000, 50, 2000);

  @FuzzTest
  @DictionaryFile(resourcePath = "php.dict")
  void decodesWhateverIsStored(byte[] input) {
    String text = FuzzedText.of(input);
    check(text);
  }

  private static void check(String stored) {
    PhpDecoded decoded = PhpSerialization.decode(stored);
    if (decoded instanceof PhpDecoded.Plain plain) {
      assertThat(plain.value().string()).isEqualTo(stored);
    } else if (decoded instanceof PhpDecoded.Failed failed) {
      assertThat(failed.value().string()).isEqualTo(stored);
      assertThat(failed.offset()).isBetween(0, stored.getBytes(UTF_8).length);
    } else {
      Value value = decoded.value();
      assertThat(PhpSerialization.decode(PhpWriter.write(value)))
          .as("written again")
          .isEqualTo(new PhpDecoded.Decoded(asArrays(value)));
    }
    PhpDecoded limited = PhpSerialization.decode(stored, TIGHT);
    if (limited instanceof PhpDecoded.Decoded) {
      assertThat(limited).isEqualTo(decoded);
    }
  }

  /** The value with PHP arrays in place of objects, which differ where the keys are 0 to n-1. */
  private static Value asArrays(Value value) {
    if (value instanceof Value.Array array) {
      return new Value.Array(array.items().stream().map(PhpFuzzTest::asArrays).toList());
    }
    if (!(value instanceof Value.Dict dict)) {
      return value;
    }
    Map<String, Value> entries = new LinkedHashMap<>();
    dict.entries().forEach((key, entry) -> entries.put(key, asArrays(entry)));
    List<String> indexes = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      indexes.add(Integer.toString(i));
    }
    return new ArrayList<>(entries.keySet()).equals(indexes)
        ? new Value.Array(List.copyOf(entries.values()))
        : new Value.Dict(entries);
  }
}
