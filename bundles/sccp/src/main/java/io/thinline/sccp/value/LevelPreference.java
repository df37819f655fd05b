package io.thinline.sccp.value;

/** A picture format and bit rate a phone prefers. */
public record LevelPreference(
    int transmitPreference,
    VideoFormat format,
    int maxBitRate,
    int minBitRate,
    int mpi,
    int serviceNumber) {}
