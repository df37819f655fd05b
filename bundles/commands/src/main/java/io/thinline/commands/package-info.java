/** FreeSWITCH's own commands. */
@org.jspecify.annotations.NullMarked
package io.thinline.commands;
