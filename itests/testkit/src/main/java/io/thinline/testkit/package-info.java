/** What tests of every bundle share. */
@org.jspecify.annotations.NullMarked
package io.thinline.testkit;
