package dev.pressport.model;

/**
 * Details from clean JSON that are not those of their type as this version knows it: they stay as
 * they are.
 */
public record UnreadDetails(Value value) implements Details {}
