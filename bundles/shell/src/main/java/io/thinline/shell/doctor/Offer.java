package io.thinline.shell.doctor;

/**
 * A service that another of the same kind and name would contradict.
 *
 * @param kind what it is, in words
 * @param name which one of its kind; empty when there should be only one of the kind
 * @param bundle who offers it
 */
record Offer(String kind, String name, String bundle) {}
