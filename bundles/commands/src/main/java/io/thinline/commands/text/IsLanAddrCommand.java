package io.thinline.commands.text;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandResult;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Component;

/** {@code is_lan_addr}: whether an address is one of a local network. */
@Component(immediate = true, service = ApiCommand.class, property = "name=is_lan_addr")
public final class IsLanAddrCommand extends TextCommand {
  /** Only what is written as an address is: a name would have to be looked up. */
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*");

  /** Unique local addresses: fc00::/7. */
  private static final int UNIQUE_LOCAL = 0xFC;

  private static final int UNIQUE_LOCAL_MASK = 0xFE;
  private static final int IPV6_OCTETS = 16;

  public IsLanAddrCommand() {
    super("is_lan_addr", "Says true when an address is one of a local network", "is_lan_addr <ip>");
  }

  @Override
  public CommandResult execute(CommandCall call) {
    String text = call.line().strip();
    if (!ADDRESS.matcher(text).matches()) {
      return CommandResult.ok("false");
    }
    try {
      return CommandResult.ok(Boolean.toString(local(InetAddress.getByName(text))));
    } catch (UnknownHostException e) {
      return CommandResult.ok("false");
    }
  }

  private static boolean local(InetAddress address) {
    byte[] octets = address.getAddress();
    boolean uniqueLocal =
        octets.length == IPV6_OCTETS && (octets[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    return address.isSiteLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || uniqueLocal;
  }
}
