package io.thinline.commands.schedule;

import java.time.Instant;

/**
 * Something that will happen.
 *
 * @param id counts from 1
 * @param group under which it can be taken back together with others
 * @param description the command it came from
 * @param time when
 */
public record ScheduledTask(int id, String group, String description, Instant time) {}
