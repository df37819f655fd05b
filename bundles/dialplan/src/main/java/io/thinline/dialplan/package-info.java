/**
 * FreeSWITCH's XML dialplan: compiled once per configuration, asked for each call and each dialled
 * digit.
 */
@org.jspecify.annotations.NullMarked
package io.thinline.dialplan;
