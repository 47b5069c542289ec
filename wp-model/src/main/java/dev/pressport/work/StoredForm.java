package dev.pressport.work;

import dev.pressport.model.InlineText;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import dev.pressport.problem.Problem.Severity;
import dev.pressport.problem.ProblemCatalogue;
import dev.pressport.problem.ProblemKind;
import dev.pressport.record.Component;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The way in which the values of a type are stored as bytes: an octet that tells whether there is
 * one, and the value. What a type consists of is found out once.
 */
abstract class StoredForm {
  private static final ClassValue<StoredForm> CLASSES =
      new ClassValue<>() {
        @Override
        protected StoredForm computeValue(Class<?> type) {
          return ofClass(type);
        }
      };

  /** Returns the form of a type. */
  static StoredForm of(Type type) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? new Lists(arguments[0])
          : new Maps(arguments[0], arguments[1]);
    }
    return CLASSES.get((Class<?>) type);
  }

  private static StoredForm ofClass(Class<?> type) {
    if (type == long.class || type == Long.class) {
      return new Longs();
    } else if (type == int.class || type == Integer.class) {
      return new Integers();
    } else if (type == double.class || type == Double.class) {
      return new Doubles();
    } else if (type == boolean.class || type == Boolean.class) {
      return new Truths();
    } else if (type == String.class) {
      return new Strings();
    } else if (Path.class.isAssignableFrom(type)) {
      return new Paths();
    } else if (type == ProblemKind.class) {
      return new ProblemKinds();
    } else if (type.isEnum()) {
      return new Constants(type);
    } else if (type == Text.class) {
      return new Texts();
    } else if (type == Value.Null.class) {
      return new Nulls();
    }
    return type.isSealed() ? new Choices(type) : new Records(type);
  }

  /** Appends a value. */
  final void write(RecordBytes out, @Nullable Object part) throws IOException {
    Object kept = part instanceof Text text ? out.kept(text) : part;
    if (kept == null || kept instanceof Value.Null) {
      out.octet(0);
    } else {
      out.octet(1);
      writePresent(out, kept);
    }
  }

  /** Reads a value. */
  final @Nullable Object read(ByteBuffer in) {
    return in.get() == 0 ? absent() : readPresent(in);
  }

  @Nullable Object absent() {
    return null;
  }

  abstract void writePresent(RecordBytes out, Object part) throws IOException;

  abstract Object readPresent(ByteBuffer in);

  private static String string(ByteBuffer in) {
    byte[] utf8 = new byte[in.getInt()];
    in.get(utf8);
    return new String(utf8, StandardCharsets.UTF_8);
  }

  private static final class Longs extends StoredForm {
    @Override
    void writePresent(RecordBytes out, Object part) {
      out.integer(((Long) part).longValue());
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return in.getLong();
    }
  }

  private static final class Integers extends StoredForm {
    @Override
    void writePresent(RecordBytes out, Object part) {
      out.integer(((Integer) part).intValue());
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return in.getInt();
    }
  }

  private static final class Doubles extends StoredForm {
    @Override
    void writePresent(RecordBytes out, Object part) {
      out.integer(Double.doubleToRawLongBits((Double) part));
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return in.getDouble();
    }
  }

  private static final class Truths extends StoredForm {
    @Override
    void writePresent(RecordBytes out, Object part) {
      out.octet((Boolean) part ? 1 : 0);
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return in.get() != 0;
    }
  }

  private static final class Strings extends StoredForm {
    @Override
    void writePresent(RecordBytes out, Object part) {
      out.string((String) part);
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return string(in);
    }
  }

  private static final class Paths extends StoredForm {
    @Override
    void writePresent(RecordBytes out, Object part) {
      out.string(part.toString());
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return Path.of(string(in));
    }
  }

  private static final class ProblemKinds extends StoredForm {
    @Override
    void writePresent(RecordBytes out, Object part) {
      ProblemKind kind = (ProblemKind) part;
      out.string(kind.code());
      out.string(kind.severity().name());
    }

    @Override
    Object readPresent(ByteBuffer in) {
      String code = string(in);
      return ProblemCatalogue.problem(code, Severity.valueOf(string(in)));
    }
  }

  private static final class Constants extends StoredForm {
    private final Map<String, Object> constants = new HashMap<>();

    Constants(Class<?> type) {
      for (Object constant : type.getEnumConstants()) {
        constants.put(((Enum<?>) constant).name(), constant);
      }
    }

    @Override
    void writePresent(RecordBytes out, Object part) {
      out.string(((Enum<?>) part).name());
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return Objects.requireNonNull(constants.get(string(in)));
    }
  }

  private static final class Nulls extends StoredForm {
    @Override
    Object absent() {
      return Value.NULL;
    }

    @Override
    void writePresent(RecordBytes out, Object part) {
      throw new IllegalArgumentException("not null: " + part);
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return Value.NULL;
    }
  }

  private static final class Texts extends StoredForm {
    private final StoredForm inline = of(InlineText.class);
    private final StoredForm spooled = of(SpooledText.class);

    @Override
    void writePresent(RecordBytes out, Object part) throws IOException {
      boolean onDisk = part instanceof SpooledText;
      out.octet(onDisk ? 1 : 0);
      (onDisk ? spooled : inline).writePresent(out, part);
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return (in.get() == 0 ? inline : spooled).readPresent(in);
    }
  }

  private static final class Lists extends StoredForm {
    private final StoredForm item;

    Lists(Type item) {
      this.item = new Later(item);
    }

    @Override
    void writePresent(RecordBytes out, Object part) throws IOException {
      List<?> list = (List<?>) part;
      out.integer(list.size());
      for (Object each : list) {
        item.write(out, each);
      }
    }

    @Override
    Object readPresent(ByteBuffer in) {
      int size = in.getInt();
      List<@Nullable Object> list = new ArrayList<>(size);
      for (int i = 0; i < size; i++) {
        list.add(item.read(in));
      }
      return list;
    }
  }

  private static final class Maps extends StoredForm {
    private final StoredForm key;
    private final StoredForm value;

    Maps(Type key, Type value) {
      this.key = new Later(key);
      this.value = new Later(value);
    }

    @Override
    void writePresent(RecordBytes out, Object part) throws IOException {
      Map<?, ?> map = (Map<?, ?>) part;
      out.integer(map.size());
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        key.write(out, entry.getKey());
        value.write(out, entry.getValue());
      }
    }

    @Override
    Object readPresent(ByteBuffer in) {
      Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
      for (int left = in.getInt(); left > 0; left--) {
        Object read = key.read(in);
        map.put(read, value.read(in));
      }
      return map;
    }
  }

  private static final class Choices extends StoredForm {
    private final Class<?> type;
    private final Class<?>[] classes;
    private final StoredForm[] forms;

    Choices(Class<?> type) {
      this.type = type;
      classes = type.getPermittedSubclasses();
      forms = new StoredForm[classes.length];
      for (int i = 0; i < classes.length; i++) {
        forms[i] = new Later(classes[i]);
      }
    }

    @Override
    @Nullable Object absent() {
      return type == Value.class ? Value.NULL : null;
    }

    @Override
    void writePresent(RecordBytes out, Object part) throws IOException {
      int choice = 0;
      while (!classes[choice].isInstance(part)) {
        choice++;
      }
      out.octet(choice);
      forms[choice].writePresent(out, part);
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return forms[in.get()].readPresent(in);
    }
  }

  private static final class Records extends StoredForm {
    private final Class<?> type;
    private final List<Component> components;
    private final StoredForm[] forms;

    Records(Class<?> type) {
      this.type = type;
      components = Component.of(type);
      forms = new StoredForm[components.size()];
      for (int i = 0; i < forms.length; i++) {
        forms[i] = new Later(components.get(i).genericType());
      }
    }

    @Override
    void writePresent(RecordBytes out, Object part) throws IOException {
      for (int i = 0; i < forms.length; i++) {
        forms[i].write(out, components.get(i).in((Record) part));
      }
    }

    @Override
    Object readPresent(ByteBuffer in) {
      @Nullable Object[] parts = new @Nullable Object[forms.length];
      for (int i = 0; i < parts.length; i++) {
        parts[i] = forms[i].read(in);
      }
      return Component.record(type, parts);
    }
  }

  /** A form that is found when it is used first: a record may contain itself. */
  private static final class Later extends StoredForm {
    private final Type type;
    private @Nullable StoredForm form;

    Later(Type type) {
      this.type = type;
    }

    private StoredForm form() {
      StoredForm found = form;
      if (found == null) {
        found = of(type);
        form = found;
      }
      return found;
    }

    @Override
    @Nullable Object absent() {
      return form().absent();
    }

    @Override
    void writePresent(RecordBytes out, Object part) throws IOException {
      form().writePresent(out, part);
    }

    @Override
    Object readPresent(ByteBuffer in) {
      return form().readPresent(in);
    }
  }
}
