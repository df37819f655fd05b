package io.thinline.config;

import io.thinline.config.change.ConfigurationChanges;
import java.nio.file.Path;
import java.util.List;

/** What this bundle's commands ask of the configuration beyond its contract. */
public interface ConfigurationFolder {

  /** The folder in use. */
  Path folder();

  /** Reads the folder and puts it in force unless it is broken. */
  Reading reloadFolder();

  /** Reads a folder, lets every bundle judge it, and puts nothing in force. */
  Reading look(Path folder);

  /** In what a reading differs from what is in force. */
  ConfigurationChanges compare(Reading reading);

  /** Reads the folder and takes over what it says of one profile, its parameters included. */
  Applied apply(String profile);

  /** Names of the profiles in force. */
  List<String> profiles();
}
