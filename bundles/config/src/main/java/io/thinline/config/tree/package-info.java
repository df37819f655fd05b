/** From files to sections: the pre-processor and the XML reader that keeps file and line. */
@org.jspecify.annotations.NullMarked
package io.thinline.config.tree;
