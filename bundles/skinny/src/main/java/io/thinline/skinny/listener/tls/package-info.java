/** TLS for the doors: certificates that can be exchanged while they are open, and handshakes. */
@org.jspecify.annotations.NullMarked
package io.thinline.skinny.listener.tls;
