package io.thinline.skinny.command;

import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import java.util.List;

/** What {@code skinny} can do, in mod_skinny's words and order, with ours between them. */
final class SkinnyUsage {
  private static final String RULE = "-".repeat(80);
  private static final String SEND = "skinny profile <profile_name> device <device_name> send ";

  static final List<String> FORMS =
      List.of(
          "skinny help",
          "skinny status profile <profile_name>",
          "skinny status profile <profile_name> line <line_name>",
          "skinny status profile <profile_name> device <device_name>",
          "skinny status profile <profile_name> device <device_name> buttons [<button_type>]",
          SEND + "ResetMessage [DeviceReset|DeviceRestart]",
          SEND + "SetRingerMessage <ring_type> <ring_mode>",
          SEND + "SetLampMessage <stimulus> <instance> <lamp_mode>",
          SEND + "SetSpeakerModeMessage <speaker_mode>",
          SEND + "CallStateMessage <call_state> <line_instance> <call_id>",
          SEND + "ForwardStatMessage <number>",
          SEND + "DisplayPromptStatus <message>",
          SEND + "SelectSoftKeysMessage <soft_key_set> [<line_instance> <call_id> [<key_mask>]]",
          SEND + "CallInfo <line_instance> <call_id> <param>=<value>;...",
          SEND + "StartTone <tone> [<line_instance> <call_id>]",
          SEND + "StopTone [<line_instance> <call_id>]",
          SEND
              + "<UserToDeviceDataMessage|UserToDeviceDataVersion1Message>"
              + " [ <param>=<value>;... ] <data>",
          "skinny profile <profile_name> device <device_name> kill",
          "skinny profile <profile_name> kill_all",
          "skinny profile <profile_name> set <name> <value>");

  private SkinnyUsage() {}

  private static String text() {
    return "USAGE:\n" + RULE + "\n" + String.join("\n", FORMS) + "\n" + RULE;
  }

  static CommandResult help() {
    return CommandResult.of(
        text(), new CommandData.Table(List.of("Usage"), FORMS.stream().map(List::of).toList()));
  }

  /** The answer to words that are of no form. */
  static CommandResult wrong() {
    return CommandResult.error(text());
  }
}
