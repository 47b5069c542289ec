package dev.pressport.export.redirect;

/**
 * The facts about the two sites that the rules of a server need.
 *
 * @param oldFolder the path of the old home, decoded, without a slash at the end; empty for the
 *     root of the host
 * @param home the path of the new home as in a link, with a slash at the end
 * @param ids the number of redirects by ids
 */
record NewSite(String oldFolder, String home, long ids) {}
