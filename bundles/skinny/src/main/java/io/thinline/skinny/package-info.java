/** The phone endpoint: its components and how they are wired. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny;
