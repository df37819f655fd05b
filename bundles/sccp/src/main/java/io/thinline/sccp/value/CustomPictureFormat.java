package io.thinline.sccp.value;

/** A picture size of a phone's own. */
public record CustomPictureFormat(
    int pictureWidth,
    int pictureHeight,
    int pixelAspectRatio,
    int clockConversionCode,
    int clockDivisor) {}
