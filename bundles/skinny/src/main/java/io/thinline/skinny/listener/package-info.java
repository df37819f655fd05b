/** The doors that phones come through: a TCP listener for each profile. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.listener;
