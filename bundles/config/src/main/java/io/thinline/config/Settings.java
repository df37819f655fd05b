package io.thinline.config;

import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/** Where the telephone system's configuration is. */
@ObjectClassDefinition(
    id = FileConfiguration.PID,
    name = "Thinline: configuration",
    description = "Where the telephone system's configuration is")
public @interface Settings {

  @AttributeDefinition(
      name = "Configuration folder",
      description =
          "Folder with vars.xml, autoload_configs, dialplan and directory; empty takes the system property"
              + " thinline.conf, or else conf below Karaf's base folder")
  String conf() default "";
}
