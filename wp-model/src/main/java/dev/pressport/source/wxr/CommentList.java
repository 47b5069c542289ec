package dev.pressport.source.wxr;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

  /** Takes the first comment out; null when there are no more. No comment is added after that. */
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
    string(out, comment.id);
    string(out, comment.author);
    string(out, comment.email);
    string(out, comment.url);
    string(out, comment.ip);
    string(out, comment.date);
    string(out, comment.dateGmt);
    string(out, comment.content);
    string(out, comment.approved);
    string(out, comment.type);
    string(out, comment.parent);
    string(out, comment.userId);
    out.writeInt(comment.metas.size());
    for (WxrMeta meta : comment.metas) {
      string(out, meta.key);
      string(out, meta.value);
    }
  }

  private static WxrComment read(DataInputStream in) throws IOException {
    WxrComment comment = new WxrComment();
    comment.id = string(in);
    comment.author = string(in);
    comment.email = string(in);
    comment.url = string(in);
    comment.ip = string(in);
    comment.date = string(in);
    comment.dateGmt = string(in);
    comment.content = string(in);
    comment.approved = string(in);
    comment.type = string(in);
    comment.parent = string(in);
    comment.userId = string(in);
    int metas = in.readInt();
    List<WxrMeta> list = new ArrayList<>(metas);
    for (int i = 0; i < metas; i++) {
      WxrMeta meta = new WxrMeta();
      meta.key = string(in);
      meta.value = string(in);
      list.add(meta);
    }
    comment.metas = list;
    return comment;
  }

  private static void string(DataOutputStream out, @Nullable String value) throws IOException {
    byte[] utf8 = value == null ? new byte[0] : value.getBytes(StandardCharsets.UTF_8);
    out.writeInt(value == null ? -1 : utf8.length);
    out.write(utf8);
  }

  private static @Nullable String string(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length < 0 ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
