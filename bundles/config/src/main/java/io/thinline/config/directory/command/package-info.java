/** What an operator and a dialplan ask the directory, and FreeSWITCH's {@code xml_locate}. */
@org.jspecify.annotations.NullMarked
package io.thinline.config.directory.command;
