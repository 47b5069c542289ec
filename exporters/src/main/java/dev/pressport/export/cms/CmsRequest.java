package dev.pressport.export.cms;

import dev.pressport.export.ExportRequest;

/**
 * The input of a {@link CmsWriter}.
 *
 * @param export as the target got it
 * @param plan which items are imported, and their names
 * @param content what stands in them
 */
public record CmsRequest(ExportRequest export, CmsPlan plan, CmsContent content) {}
