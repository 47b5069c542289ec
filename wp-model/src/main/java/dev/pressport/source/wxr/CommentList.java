package dev.pressport.source.wxr;

import dev.pressport.work.RecordCodec;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** The comments of one entry, first in first out: a few in memory, many in a file. */
final class CommentList implements Closeable {
  private static final long MEMORY = 1 << 20;

  private final Path file;
  private final Queue<WxrComment> inMemory = new ArrayDeque<>();
  private long held;
  private @Nullable DataOutputStream out;
  private @Nullable DataInputStream in;

  /** A list that uses a file when it must. */
  CommentList(Path file) {
    this.file = file;
  }

  void add(WxrComment comment) throws IOException {
    if (out == null && held < MEMORY) {
      inMemory.add(comment);
      held += 500 + (comment.content == null ? 0 : comment.content.length());
      return;
    }
    DataOutputStream target = out;
    if (target == null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
      target = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
      out = target;
    }
    write(comment, target);
  }

  /**
   * Removes and returns the first comment; null when there are no more. No comment is added after
   * that.
   */
  @Nullable WxrComment poll() throws IOException {
    WxrComment comment = inMemory.poll();
    if (comment != null || out == null) {
      return comment;
    }
    if (in == null) {
      out.close();
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }
    try {
      return read(in);
    } catch (EOFException e) {
      clear();
      return null;
    }
  }

  /** Forgets all comments. */
  void clear() throws IOException {
    inMemory.clear();
    held = 0;
    if (in != null) {
      in.close();
      in = null;
    }
    if (out != null) {
      out.close();
      out = null;
      Files.deleteIfExists(file);
    }
  }

  @Override
  public void close() throws IOException {
    clear();
  }

  private static void write(WxrComment comment, DataOutputStream out) throws IOException {
    RecordCodec.writeString(out, comment.id);
    RecordCodec.writeString(out, comment.author);
    RecordCodec.writeString(out, comment.email);
    RecordCodec.writeString(out, comment.url);
    RecordCodec.writeString(out, comment.ip);
    RecordCodec.writeString(out, comment.date);
    RecordCodec.writeString(out, comment.dateGmt);
    RecordCodec.writeString(out, comment.content);
    RecordCodec.writeString(out, comment.approved);
    RecordCodec.writeString(out, comment.type);
    RecordCodec.writeString(out, comment.parent);
    RecordCodec.writeString(out, comment.userId);
    out.writeInt(comment.metas.size());
    for (WxrMeta meta : comment.metas) {
      RecordCodec.writeString(out, meta.key);
      RecordCodec.writeString(out, meta.value);
    }
  }

  private static WxrComment read(DataInputStream in) throws IOException {
    WxrComment comment = new WxrComment();
    comment.id = RecordCodec.readString(in);
    comment.author = RecordCodec.readString(in);
    comment.email = RecordCodec.readString(in);
    comment.url = RecordCodec.readString(in);
    comment.ip = RecordCodec.readString(in);
    comment.date = RecordCodec.readString(in);
    comment.dateGmt = RecordCodec.readString(in);
    comment.content = RecordCodec.readString(in);
    comment.approved = RecordCodec.readString(in);
    comment.type = RecordCodec.readString(in);
    comment.parent = RecordCodec.readString(in);
    comment.userId = RecordCodec.readString(in);
    int metas = in.readInt();
    List<WxrMeta> list = new ArrayList<>(metas);
    for (int i = 0; i < metas; i++) {
      WxrMeta meta = new WxrMeta();
      meta.key = RecordCodec.readString(in);
      meta.value = RecordCodec.readString(in);
      list.add(meta);
    }
    comment.metas = list;
    return comment;
  }
}
