/** Schemes of dial strings that need no device: users, groups, loopback, errors, nothing. */
@org.jspecify.annotations.NullMarked
package io.thinline.callcontrol.endpoint;
