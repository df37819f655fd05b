package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.osgi.service.component.annotations.Component;

/** {@code md5}: the MD5 hash of a text, in hexadecimal. */
@Component(immediate = true, service = ApiCommand.class, property = "name=md5")
public final class Md5Command extends TextCommand {

  public Md5Command() {
    super("md5", "Hashes a text", "md5 <text>");
  }

  @Override
  public CommandResult execute(CommandCall call) {
    try {
      MessageDigest md5 = MessageDigest.getInstance("MD5");
      return CommandResult.ok(
          HexFormat.of().formatHex(md5.digest(call.line().getBytes(StandardCharsets.UTF_8))));
    } catch (NoSuchAlgorithmException e) {
      return CommandResult.error("-ERR this Java has no MD5");
    }
  }
}
