package io.thinline.api.media;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What is to be written where.
 *
 * @param file absolute; its folders are made, what is there is written over. Its ending says the
 *     format: {@code .wav}
 * @param limit it ends by itself after so long
 * @param stereo what the party says on the left and what it hears on the right; else both together
 */
public record Recording(Path file, Optional<Duration> limit, boolean stereo) {}
