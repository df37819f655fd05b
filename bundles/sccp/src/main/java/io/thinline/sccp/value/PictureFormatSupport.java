package io.thinline.sccp.value;

/** A picture size and how often. */
public record PictureFormatSupport(VideoFormat format, int mpi) {}
