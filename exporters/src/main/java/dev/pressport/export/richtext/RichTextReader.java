package dev.pressport.export.richtext;
import java.util.*;
public final class RichTextReader { public static RichText of(String h) { return new RichText(List.of());} }
