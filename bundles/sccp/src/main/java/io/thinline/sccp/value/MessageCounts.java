package io.thinline.sccp.value;

/** Messages of one kind. */
public record MessageCounts(int numNewMsgs, int numOldMsgs) {}
