/** The command service: lines, roles, background jobs. */
@org.jspecify.annotations.NullMarked
package io.thinline.commands.service;
