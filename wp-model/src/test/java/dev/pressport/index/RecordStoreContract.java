package dev.pressport.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every store of records keeps to. */
abstract class RecordStoreContract {
  @TempDir Path temp = Path.of("");

  private RecordStore store = new MemoryRecords();

  /** An empty store. */
  abstract RecordStore create(Path folder);

  @BeforeEach
  void createStore() {
    store = create(temp);
  }

  @AfterEach
  void closeStore() {
    store.close();
  }

  final void put(String kind, String key, String value) {
    store.put(kind, key, value.getBytes(StandardCharsets.UTF_8));
  }

  private String get(String kind, String key) {
    byte[] value = store.get(kind, key);
    return value == null ? "(none)" : new String(value, StandardCharsets.UTF_8);
  }

  private List<String> all(String kind) {
    List<String> values = new ArrayList<>();
    store.forEach(kind, value -> values.add(new String(value, StandardCharsets.UTF_8)));
    return values;
  }

  @Test
  void holdsNothingAtFirst() {
    assertThat(get("entry", "1")).isEqualTo("(none)");
    assertThat(all("entry")).isEmpty();
  }

  @Test
  void givesBackWhatWasPut() {
    put("entry", "1", "one");
    put("entry", "", "no key");
    put("entry", "é\n日本 %'\"", "odd key");
    put("entry", "2", "");

    assertThat(get("entry", "1")).isEqualTo("one");
    assertThat(get("entry", "")).isEqualTo("no key");
    assertThat(get("entry", "é\n日本 %'\"")).isEqualTo("odd key");
    assertThat(get("entry", "2")).isEmpty();
    assertThat(get("entry", "3")).isEqualTo("(none)");
  }

  @Test
  void tellsKindsAndCaseApart() {
    put("author", "marta", "a");
    put("author", "Marta", "b");
    put("term", "marta", "c");

    assertThat(get("author", "marta")).isEqualTo("a");
    assertThat(get("author", "Marta")).isEqualTo("b");
    assertThat(get("term", "marta")).isEqualTo("c");
  }

  @Test
  void keepsThePlaceOfARecordThatIsReplaced() {
    put("term", "b", "first");
    put("term", "a", "second");
    put("term", "b", "first again");

    assertThat(all("term")).containsExactly("first again", "second");
  }

  @Test
  void givesManyRecordsInTheOrderInWhichTheyCame() {
    List<Integer> keys = new ArrayList<>(IntStream.range(0, 2500).boxed().toList());
    Collections.shuffle(keys, new Random(7));
    for (int key : keys) {
      put("entry", Integer.toString(key), "value " + key);
      put("comment", Integer.toString(-key), "of " + key);
    }

    assertThat(all("entry")).isEqualTo(keys.stream().map(key -> "value " + key).toList());
    assertThat(all("comment")).isEqualTo(keys.stream().map(key -> "of " + key).toList());
    assertThat(keys).allMatch(key -> get("entry", "" + key).equals("value " + key));
  }

  @Test
  void canBeReadWhileItIsWalkedThrough() {
    put("entry", "1", "2");
    put("entry", "2", "1");
    List<String> others = new ArrayList<>();

    store.forEach(
        "entry", value -> others.add(get("entry", new String(value, StandardCharsets.UTF_8))));

    assertThat(others).containsExactly("1", "2");
  }

  @Test
  void canBeReadByManyThreads() {
    IntStream.range(0, 500).forEach(i -> put("entry", "" + i, "value " + i));

    assertThat(IntStream.range(0, 5000).parallel().map(i -> i % 500).boxed())
        .allMatch(i -> get("entry", "" + i).equals("value " + i));
  }
}
