/** Says in words what is wrong with the bundles, components and services of the PBX. */
@org.jspecify.annotations.NullMarked
package io.thinline.shell.doctor;
