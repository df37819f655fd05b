package io.thinline.sccp;

/** The two lines of the protocol: they share the messages, not the version numbers. */
public enum Protocol {
  /** Skinny Client Control Protocol, versions 3 to 22. */
  SCCP,
  /** The variant of the Linksys/Cisco SPA phones, versions 0 and 8. */
  SPCP
}
