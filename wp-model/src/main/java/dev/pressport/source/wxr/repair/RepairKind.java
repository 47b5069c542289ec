package dev.pressport.source.wxr.repair;

import static dev.pressport.problem.ProblemKind.lossy;
import static dev.pressport.problem.ProblemKind.note;

import dev.pressport.problem.CodeProvider;
import dev.pressport.problem.ProblemKind;

/**
 * A way in which the text of a file was changed to make it well-formed XML. The fact of its message
 * is the number of places.
 */
public final class RepairKind implements CodeProvider {
  public static final ProblemKind INVALID_UTF8 =
      note("xml-invalid-utf8", "Bytes that are not valid UTF-8 were read as Windows-1252: {0}.")
          .counted(
              "byte that is not valid UTF-8; read as Windows-1252",
              "bytes that are not valid UTF-8; read as Windows-1252")
          .means("The file mixes encodings. Windows-1252 is what such bytes almost always are.");

  public static final ProblemKind UNDECODABLE =
      lossy(
              "xml-undecodable",
              "Bytes that are not a character in any likely encoding were replaced with U+FFFD:"
                  + " {0}.")
          .counted(
              "byte that is not a character in any likely encoding; replaced with U+FFFD",
              "bytes that are not characters in any likely encoding; replaced with U+FFFD")
          .means("The file mixes encodings, or is damaged.");

  public static final ProblemKind SPLIT_CHARACTER =
      note(
              "xml-split-character",
              "Characters that were written as two surrogate halves were joined: {0}.")
          .counted(
              "character that was written as two halves; joined",
              "characters that were written as two halves; joined")
          .means("Some tools write an emoji as two separate halves.");

  public static final ProblemKind LONE_SURROGATE =
      lossy(
              "xml-lone-surrogate",
              "Lone surrogates, which are half a character, were replaced with U+FFFD: {0}.")
          .counted(
              "half a character; replaced with U+FFFD",
              "halves of characters; replaced with U+FFFD")
          .means("A tool cut a text in the middle of a character, such as an emoji.");

  public static final ProblemKind CONTROL_CHARACTER =
      note("xml-control-character", "Control characters, which XML forbids, were kept: {0}.")
          .counted(
              "control character, which XML forbids; kept",
              "control characters, which XML forbids; kept")
          .means("They are usually pasted from other programs.");

  public static final ProblemKind CONTROL_IN_MARKUP =
      lossy(
              "xml-control-in-markup",
              "Control characters inside tags, comments or instructions were replaced with"
                  + " blanks: {0}.")
          .counted(
              "control character inside a tag; replaced with a blank",
              "control characters inside tags; replaced with blanks")
          .means("They have no meaning there.");

  public static final ProblemKind HTML_ENTITY =
      note(
              "xml-html-entity",
              "HTML entities, which XML does not know, were read as their characters: {0}.")
          .counted("HTML entity; read as its character", "HTML entities; read as their characters")
          .means(
              "A plugin wrote an entity such as &nbsp; into the file without the protection"
                  + " that XML needs.");

  public static final ProblemKind BARE_AMPERSAND =
      note("xml-bare-ampersand", "Ampersands that begin no reference were read as text: {0}.")
          .counted("bare ampersand; read as text", "bare ampersands; read as text")
          .means("A plugin wrote & into the file where XML needs &amp;.");

  public static final ProblemKind BARE_LESS_THAN =
      note("xml-bare-less-than", "Less-than signs that begin no tag were read as text: {0}.")
          .counted("bare less-than sign; read as text", "bare less-than signs; read as text")
          .means("A plugin wrote < into the file where XML needs &lt;.");

  public static final ProblemKind CDATA_END_IN_CDATA =
      note("xml-cdata-end-in-cdata", "\"]]>\" inside CDATA sections was read as text: {0}.")
          .counted(
              "\"]]>\" inside a CDATA section; read as text",
              "\"]]>\" inside CDATA sections; read as text")
          .means("A text contains the mark that ends a CDATA section.");

  public static final ProblemKind CDATA_END_IN_TEXT =
      note("xml-cdata-end-in-text", "\"]]>\" outside CDATA sections was read as text: {0}.")
          .counted(
              "\"]]>\" outside a CDATA section; read as text",
              "\"]]>\" outside CDATA sections; read as text")
          .means("A text contains the mark that ends a CDATA section.");

  public static final ProblemKind HYPHENS_IN_COMMENT =
      note("xml-hyphens-in-comment", "Double hyphens inside XML comments were set apart: {0}.")
          .counted(
              "double hyphen inside an XML comment; set apart",
              "double hyphens inside XML comments; set apart")
          .means("XML forbids two hyphens inside a comment. No content is in such comments.");

  public static final ProblemKind DOCTYPE =
      note("xml-doctype", "Document type declarations were left out: {0}.")
          .counted("document type declaration; left out", "document type declarations; left out")
          .means("Pressport never reads DTDs, which can refer to other files.");

  public static final ProblemKind LATE_DECLARATION =
      note(
              "xml-late-declaration",
              "XML declarations that are not at the start of the file were left out: {0}.")
          .counted(
              "XML declaration that is not at the start of the file",
              "XML declarations that are not at the start of the file")
          .means("A theme or plugin prints blank lines before the export.");

  public static final ProblemKind TEXT_BEFORE_DOCUMENT =
      lossy(
              "xml-text-before-document",
              "Text before the XML document was left out: {0|place|places}.")
          .counted(
              "text before the XML document; left out", "texts before the XML document; left out")
          .means("A PHP warning, or the output of a plugin, comes before the export.");

  public static final ProblemKind TEXT_AFTER_DOCUMENT =
      lossy(
              "xml-text-after-document",
              "Text after the XML document was left out: {0|place|places}.")
          .counted(
              "text after the XML document; left out", "texts after the XML document; left out")
          .means("A PHP warning, or the output of a plugin, follows the export.");

  public static final ProblemKind SECOND_DOCUMENT =
      note(
              "xml-second-document",
              "More XML documents follow the first and were read as part of it: {0}.")
          .counted(
              "XML document that follows another; read as part of it",
              "XML documents that follow another; read as part of it")
          .means("Several export files were joined into one.");

  public static final ProblemKind STRAY_END_TAG =
      note("xml-stray-end-tag", "End tags without a start tag were left out: {0}.")
          .counted(
              "end tag without a start tag; left out", "end tags without a start tag; left out")
          .means("A tag was cut off or written twice. No content is in it.");

  public static final ProblemKind CONTROL_REPLACED =
      lossy("xml-control-replaced", "Control characters, which XML forbids, were replaced: {0}.")
          .counted(
              "control character, which XML forbids; replaced by a space",
              "control characters, which XML forbids; replaced by spaces")
          .means(
              "XML 1.0 cannot contain them. A space has as many bytes, so that the lengths in PHP"
                  + " values still fit.");

  public static final ProblemKind END_MISSING =
      note("xml-end-missing", "Ends of elements, comments or CDATA sections were added: {0}.")
          .counted("missing end; added", "missing ends; added")
          .means("The file is cut off, or an end tag was lost.");

  public static final ProblemKind START_MISSING =
      note("xml-start-missing", "The root and the channel around the items were added.")
          .counted("missing root and channel; added", "missing roots and channels; added")
          .means("The file is a part of an export file.");

  public static final ProblemKind NAMESPACE_MISSING =
      note("xml-namespace-missing", "Declarations of namespaces were added: {0}.")
          .counted(
              "namespace that is used but not declared; declared",
              "namespaces that are used but not declared; declared")
          .means("WordPress's importer does not read a file whose prefixes are not declared.");

  public static final ProblemKind WRONG_ENCODING =
      note(
              "xml-wrong-encoding",
              "The declared encoding, which is not that of the file, was corrected.")
          .counted(
              "declared encoding that is not that of the file; corrected to UTF-8",
              "declared encodings that are not those of the files; corrected to UTF-8")
          .means("A tool changed the encoding of the file, but not its declaration.");

  public static final ProblemKind ITEM_LEFT_OUT =
      lossy("xml-item-left-out", "Items that are not XML were left out: {0}.")
          .counted(
              "item that cannot be repaired; left out", "items that cannot be repaired; left out")
          .means("Tags inside the item are broken, or it has no end.")
          .remedy("Correct the tags of the item in the file, and repair it again.");

  public static final ProblemKind HEAD_LEFT_OUT =
      lossy("xml-head-left-out", "The part before the items is not XML and was left out.")
          .counted(
              "beginning of the file that cannot be repaired; left out",
              "beginnings of files that cannot be repaired; left out")
          .means("The names of authors and the terms that no entry has are missing.")
          .remedy("Correct the tags before the first item, and repair the file again.");
}
