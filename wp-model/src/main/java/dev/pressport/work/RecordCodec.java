package dev.pressport.work;

import dev.pressport.model.InlineText;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemCatalogue;
import dev.pressport.problem.ProblemKind;
import dev.pressport.record.Component;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conversion of public records to bytes, and back. The form lives only as long as a run.
 *
 * <p>A component is null, a number, truth value, string, enum, text, list, map, record, or of a
 * sealed interface of records, such as {@link Value}. The kind of a problem is found by its code.
 */
public final class RecordCodec {
  /** Asking a class each time takes longer than writing the record. */
  private static final ClassValue<List<Class<?>>> CHOICES =
      new ClassValue<>() {
        @Override
        protected List<Class<?>> computeValue(Class<?> type) {
          return type.isSealed() ? List.of(type.getPermittedSubclasses()) : List.of();
        }
      };

  private final @Nullable TextFiles files;

  /** A codec that leaves out texts too large for memory: they become null. */
  public RecordCodec() {
    files = null;
  }

  /** A codec that copies texts too large for memory to files. */
  public RecordCodec(TextFiles files) {
    this.files = files;
  }

  /** Returns a record, string or boxed number as bytes. */
  public byte[] write(Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(200);
    write(new DataOutputStream(bytes), value.getClass(), value);
    return bytes.toByteArray();
  }

  /** Returns the value of a class that was written. */
  public static <T> T read(Class<T> type, byte[] bytes) throws IOException {
    Object value = read(new DataInputStream(new ByteArrayInputStream(bytes)), type);
    if (value == null) {
      throw new IllegalArgumentException("not a " + type);
    }
    return type.cast(value);
  }

  private void write(DataOutputStream out, Type type, @Nullable Object part) throws IOException {
    Object kept = part instanceof Text text && !text.inline() ? kept(text) : part;
    if (kept == null || kept instanceof Value.Null) {
      out.writeBoolean(false);
      return;
    }
    out.writeBoolean(true);
    if (kept instanceof Long number) {
      out.writeLong(number);
    } else if (kept instanceof Integer number) {
      out.writeInt(number);
    } else if (kept instanceof Double number) {
      out.writeDouble(number);
    } else if (kept instanceof Boolean bool) {
      out.writeBoolean(bool);
    } else if (kept instanceof ProblemKind kind) {
      writeString(out, kind.code());
      writeString(out, kind.severity().name());
    } else if (kept instanceof Enum<?> constant) {
      writeString(out, constant.name());
    } else if (kept instanceof String || kept instanceof Path) {
      writeString(out, kept.toString());
    } else if (kept instanceof List<?> list) {
      out.writeInt(list.size());
      for (Object item : list) {
        write(out, argument(type, 0), item);
      }
    } else if (kept instanceof Map<?, ?> map) {
      out.writeInt(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        write(out, argument(type, 0), entry.getKey());
        write(out, argument(type, 1), entry.getValue());
      }
    } else if (type == Text.class) {
      out.writeBoolean(kept instanceof SpooledText);
      writeRecord(out, (Record) kept);
    } else {
      writeChoice(out, (Class<?>) type, (Record) kept);
    }
  }

  private @Nullable Text kept(Text text) throws IOException {
    return files == null ? null : files.copy(text);
  }

  private void writeChoice(DataOutputStream out, Class<?> type, Record part) throws IOException {
    List<Class<?>> choices = CHOICES.get(type);
    if (choices.isEmpty()) {
      writeRecord(out, part);
      return;
    }
    int choice = 0;
    while (!choices.get(choice).isInstance(part)) {
      choice++;
    }
    out.writeByte(choice);
    write(out, choices.get(choice), part);
  }

  private void writeRecord(DataOutputStream out, Record part) throws IOException {
    for (Component component : Component.of(part.getClass())) {
      write(out, component.genericType(), component.in(part));
    }
  }

  private static @Nullable Object read(DataInputStream in, Type type) throws IOException {
    Class<?> plain = (Class<?>) (type instanceof ParameterizedType of ? of.getRawType() : type);
    if (!in.readBoolean()) {
      return plain == Value.class ? Value.NULL : null;
    }
    if (plain == long.class || plain == Long.class) {
      return in.readLong();
    } else if (plain == int.class || plain == Integer.class) {
      return in.readInt();
    } else if (plain == double.class || plain == Double.class) {
      return in.readDouble();
    } else if (plain == boolean.class || plain == Boolean.class) {
      return in.readBoolean();
    } else if (plain == ProblemKind.class) {
      String code = String.valueOf(readString(in));
      return ProblemCatalogue.problem(code, Severity.valueOf(String.valueOf(readString(in))));
    } else if (plain.isEnum()) {
      return constant(plain, String.valueOf(readString(in)));
    } else if (plain == String.class) {
      return readString(in);
    } else if (plain == Path.class) {
      return Path.of(String.valueOf(readString(in)));
    } else if (plain == List.class) {
      return list(in, argument(type, 0));
    } else if (plain == Map.class) {
      return map(in, argument(type, 0), argument(type, 1));
    } else if (plain == Text.class) {
      return record(in, in.readBoolean() ? SpooledText.class : InlineText.class);
    }
    List<Class<?>> choices = CHOICES.get(plain);
    return choices.isEmpty() ? record(in, plain) : read(in, choices.get(in.readByte()));
  }

  private static Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new IllegalArgumentException("no " + type + ": " + name);
  }

  private static List<@Nullable Object> list(DataInputStream in, Type of) throws IOException {
    int size = in.readInt();
    List<@Nullable Object> list = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      list.add(read(in, of));
    }
    return list;
  }

  private static Map<@Nullable Object, @Nullable Object> map(DataInputStream in, Type keys, Type of)
      throws IOException {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      Object key = read(in, keys);
      map.put(key, read(in, of));
    }
    return map;
  }

  private static Object record(DataInputStream in, Class<?> type) throws IOException {
    List<Component> components = Component.of(type);
    @Nullable Object[] parts = new @Nullable Object[components.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = read(in, components.get(i).genericType());
    }
    return Component.record(type, parts);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  /** Writes a string or null. */
  public static void writeString(DataOutputStream out, @Nullable String value) throws IOException {
    byte[] utf8 = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(value == null ? -1 : utf8.length);
    out.write(utf8);
  }

  /** Reads what {@link #writeString} wrote. */
  public static @Nullable String readString(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
