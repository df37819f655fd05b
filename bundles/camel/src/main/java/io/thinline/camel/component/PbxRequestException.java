package io.thinline.camel.component;

import java.io.Serial;

/** The PBX was asked to do something and has not done it; the message is its answer. */
final class PbxRequestException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  PbxRequestException(String message) {
    super(message);
  }
}
