package io.thinline.sccp.value;

/** One announcement. */
public record AnnouncementEntry(int locale, int country, Tone toneAnnouncement) {}
