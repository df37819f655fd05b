package io.thinline.shell.doctor;

import java.util.List;

/** One way to look at the running PBX. Changes nothing. */
interface Examination {
  List<Finding> findings();
}
