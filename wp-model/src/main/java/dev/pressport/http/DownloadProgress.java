package dev.pressport.http;

/**
 * The state of downloads at one moment.
 *
 * @param done the number of whole files, including those of earlier runs
 * @param failed the number of files that could not be downloaded
 * @param running the number of files in flight
 * @param queued the number of files that wait for their turn
 * @param received the bytes that this run received
 * @param kept the bytes of files and halves of files that earlier runs left and this run uses
 */
public record DownloadProgress(
    int done, int failed, int running, int queued, long received, long kept) {}
