package io.thinline.api.directory;

/** What a button of a phone does; the names are those of the {@code type} attribute. */
public enum ButtonType {
  LINE("Line"),
  SPEED_DIAL("SpeedDial"),
  SERVICE_URL("ServiceUrl"),
  FEATURE("Feature"),
  LAST_NUMBER_REDIAL("LastNumberRedial"),
  HOLD("Hold"),
  TRANSFER("Transfer"),
  FORWARD_ALL("ForwardAll"),
  VOICEMAIL("Voicemail"),
  PRIVACY("Privacy");

  private final String configName;

  ButtonType(String configName) {
    this.configName = configName;
  }

  /** The name in the configuration. */
  public String configName() {
    return configName;
  }
}
