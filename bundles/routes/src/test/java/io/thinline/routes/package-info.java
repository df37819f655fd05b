@org.jspecify.annotations.NullMarked
package io.thinline.routes;
