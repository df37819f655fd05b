package io.thinline.api.config;

/** A text from the configuration and where it was written. */
public record ConfigValue(String text, SourceLocation location) {}
