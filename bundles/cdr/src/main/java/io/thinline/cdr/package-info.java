/** Call detail records: what each leg was, in CSV files and as an event. */
@org.jspecify.annotations.NullMarked
package io.thinline.cdr;
