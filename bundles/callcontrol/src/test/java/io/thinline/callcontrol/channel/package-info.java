/** Tests of a package. */
package io.thinline.callcontrol.channel;
