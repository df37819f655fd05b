package io.thinline.sccp.value;

/** A picture referred to. */
public record PictureReference(int pictureNumber, int longTermPictureIndex) {}
