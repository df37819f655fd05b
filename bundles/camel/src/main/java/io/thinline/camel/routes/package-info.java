/** The Camel context of the PBX: routes of files and of bundles, while what they need is there. */
@org.jspecify.annotations.NullMarked
package io.thinline.camel.routes;
