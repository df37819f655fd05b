package io.thinline.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the telephone system's configuration is, and whether its edits are noticed. */
@ObjectClassDefinition(
    id = FileConfiguration.PID,
    name = "Thinline: configuration",
    description = "Where the telephone system's configuration is")
public @interface Settings {

  @AttributeDefinition(
      name = "Configuration folder",
      description =
          "Folder with vars.xml, autoload_configs, dialplan and directory; empty takes the system"
              + " property thinline.conf, or else conf below Karaf's base folder")
  String conf() default "";

  @AttributeDefinition(
      name = "Watch the folder",
      description = "Whether an edit in the folder is read by itself; otherwise reloadxml reads it")
  boolean watch() default true;

  @AttributeDefinition(
      name = "Quiet time",
      description =
          "Milliseconds that nothing in the folder may change before an edit is read: longer than"
              + " it takes to save all files of one edit",
      min = "50",
      max = "600000")
  int watchQuiet() default 500;
}
