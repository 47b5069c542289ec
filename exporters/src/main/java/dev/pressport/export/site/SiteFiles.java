package dev.pressport.export.site;

import dev.pressport.export.Output;
import dev.pressport.export.value.PrettyJson;
import dev.pressport.model.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes files that are no pages. */
public final class SiteFiles {
  private final Output output;

  /** Creates the files of an output. */
  public SiteFiles(Output output) {
    this.output = output;
  }

  /** Writes a text. */
  public void text(String path, String text) throws IOException {
    output.write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a value as YAML. */
  public void yaml(String path, Value.Dict value) throws IOException {
    text(path, YamlText.of(value));
  }

  /** Writes a value as JSON. */
  public void json(String path, Value value) throws IOException {
    try (OutputStream out = output.create(path)) {
      PrettyJson.write(out, value);
    }
  }

  /**
   * Copies templates that lie beside a class, and the style sheet and the script that those of all
   * generators share.
   *
   * @throws IllegalStateException when one is not there, which is a bug
   */
  void copy(Class<?> beside, SiteFormat.Templates templates) throws IOException {
    for (String path : templates.files()) {
      copy(beside, "site/" + path, path);
    }
    for (String asset : SiteFormat.Templates.ASSETS) {
      copy(SiteFiles.class, asset, templates.assetFolder() + asset);
    }
  }

  /**
   * Copies a resource that lies beside a class.
   *
   * @throws IllegalStateException when it is not there, which is a bug
   */
  public void copy(Class<?> beside, String resource, String path) throws IOException {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no resource: " + resource);
      }
      try (OutputStream out = output.create(path)) {
        in.transferTo(out);
      }
    }
  }
}
