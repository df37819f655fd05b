package io.thinline.config;

import java.nio.file.Path;

/** What this bundle's commands ask of the configuration beyond its contract. */
public interface ConfigurationFolder {

  /** The folder in use. */
  Path folder();

  /** Reads the folder and puts it in force unless it is broken. */
  Reading reloadFolder();

  /** Reads a folder without putting it in force. */
  Reading look(Path folder);
}
