package io.thinline.callcontrol.endpoint;

/** {@code name[@domain]}. */
record UserAddress(String name, String domain) {

  static UserAddress parse(String text, String standardDomain) {
    String stripped = text.strip();
    int at = stripped.lastIndexOf('@');
    return at < 0
        ? new UserAddress(stripped, standardDomain)
        : new UserAddress(stripped.substring(0, at), stripped.substring(at + 1));
  }
}
