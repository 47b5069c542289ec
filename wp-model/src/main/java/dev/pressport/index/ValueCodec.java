package dev.pressport.index;

import dev.pressport.model.Metas;
import dev.pressport.model.Text;
import dev.pressport.model.Value;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as bytes. A text that is too large for memory is left out: it becomes null. */
final class ValueCodec {
  private ValueCodec() {}

  static void write(DataOutputStream out, Metas metas) throws IOException {
    out.writeInt(metas.values().size());
    for (Map.Entry<String, List<Value>> meta : metas.values().entrySet()) {
      OutlineCodec.string(out, meta.getKey());
      write(out, new Value.Array(meta.getValue()));
    }
  }

  static Metas readMetas(DataInputStream in) throws IOException {
    Metas.Builder metas = new Metas.Builder();
    int keys = in.readInt();
    for (int i = 0; i < keys; i++) {
      String key = OutlineCodec.required(in);
      if (read(in) instanceof Value.Array values) {
        values.items().forEach(value -> metas.add(key, value));
      }
    }
    return metas.build();
  }

  private static void write(DataOutputStream out, Value value) throws IOException {
    if (value instanceof Value.Bool bool) {
      out.writeByte(bool.value() ? 't' : 'f');
    } else if (value instanceof Value.Int number) {
      out.writeByte('i');
      out.writeLong(number.value());
    } else if (value instanceof Value.Decimal number) {
      out.writeByte('d');
      out.writeDouble(number.value());
    } else if (value instanceof Text text && text.inline()) {
      out.writeByte('s');
      OutlineCodec.string(out, text.string());
    } else if (value instanceof Value.Array array) {
      out.writeByte('a');
      out.writeInt(array.items().size());
      for (Value item : array.items()) {
        write(out, item);
      }
    } else if (value instanceof Value.Dict dict) {
      out.writeByte('m');
      out.writeInt(dict.entries().size());
      for (Map.Entry<String, Value> entry : dict.entries().entrySet()) {
        OutlineCodec.string(out, entry.getKey());
        write(out, entry.getValue());
      }
    } else {
      out.writeByte('n');
    }
  }

  private static Value read(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case 't' -> Value.TRUE;
      case 'f' -> Value.FALSE;
      case 'i' -> Value.of(in.readLong());
      case 'd' -> new Value.Decimal(in.readDouble());
      case 's' -> Value.of(OutlineCodec.required(in));
      case 'a' -> new Value.Array(items(in));
      case 'm' -> new Value.Dict(entries(in));
      default -> Value.NULL;
    };
  }

  private static List<Value> items(DataInputStream in) throws IOException {
    int size = in.readInt();
    List<Value> items = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      items.add(read(in));
    }
    return items;
  }

  private static Map<String, Value> entries(DataInputStream in) throws IOException {
    int size = in.readInt();
    Map<String, Value> entries = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      entries.put(OutlineCodec.required(in), read(in));
    }
    return entries;
  }
}
