package dev.pressport.work;

import dev.pressport.model.Value;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The conversion of public records to bytes, and back. The form lives only as long as a run.
 *
 * <p>A component is null, a number, truth value, string, enum, text, list, map, record, or of a
 * sealed interface of records, such as {@link Value}. The kind of a problem is found by its code.
 */
public final class RecordCodec {
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
    RecordBytes out = new RecordBytes(files);
    StoredForm.of(value.getClass()).write(out, value);
    return out.toByteArray();
  }

  /** Returns the value of a class that was written. */
  public static <T> T read(Class<T> type, byte[] bytes) {
    Object value = StoredForm.of(type).read(ByteBuffer.wrap(bytes));
    if (value == null) {
      throw new IllegalArgumentException("not a " + type);
    }
    return type.cast(value);
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
