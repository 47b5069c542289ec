package dev.pressport.verify;

import org.jspecify.annotations.Nullable;

/**
 * The result of a verification.
 *
 * @param export null for a built site
 * @param links of a built site; null for an export
 * @param pages null when no old site was given
 */
public record VerifyResult(
    @Nullable ExportCheck export, @Nullable LinkCheck links, @Nullable PageCheck pages) {

  /** Returns whether nothing differs and nothing is missing. */
  public boolean passes() {
    return (export == null || export.passes())
        && (links == null || links.broken().isEmpty())
        && (pages == null || pages.differences().isEmpty());
  }
}
