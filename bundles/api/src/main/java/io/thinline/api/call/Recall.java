package io.thinline.api.call;

import java.time.Duration;

/**
 * Where a transferred party goes when nobody takes its call.
 *
 * @param dialString who is rung: the one who transferred
 * @param after how long the target may ring before
 * @param ringing how long the one who transferred is rung
 * @param lastResort the number the party is routed to when that one does not answer either; empty
 *     ends its leg with the cause
 */
public record Recall(String dialString, Duration after, Duration ringing, String lastResort) {}
