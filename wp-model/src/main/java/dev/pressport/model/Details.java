package dev.pressport.model;

/** What one post type adds to the columns that all entries share. */
public interface Details {}
