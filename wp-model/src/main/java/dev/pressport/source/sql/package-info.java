/**
 * WordPress's database: the text of dumps is read in one go, its rows wait in tables on disk and
 * are joined from there.
 */
@org.jspecify.annotations.NullMarked
package dev.pressport.source.sql;
