package io.thinline.dialplan;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.config.ConfigService;
import io.thinline.api.config.SkinnyProfile;
import io.thinline.api.dialplan.DigitRules;
import io.thinline.api.dialplan.Fields;
import io.thinline.api.dialplan.PatternVerdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code dialplan:digits}: what a phone meets while it dials, digit by digit, and why. */
@Component(immediate = true, service = ApiCommand.class)
public final class DialplanDigitsCommand implements ApiCommand {
  private volatile @Nullable DigitInspection digits;
  private volatile @Nullable ConfigService configService;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindDigitInspection(DigitInspection service) {
    digits = service;
  }

  public void unbindDigitInspection(DigitInspection service) {
    digits = digits == service ? null : digits;
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService service) {
    configService = service;
  }

  public void unbindConfigService(ConfigService service) {
    configService = configService == service ? null : configService;
  }

  @Override
  public Role role(List<String> words) {
    return Role.VIEWER;
  }

  @Override
  public String name() {
    return "dialplan:digits";
  }

  @Override
  public String description() {
    return "Shows what each dialled digit of a number leads to, and why";
  }

  @Override
  public String usage() {
    return "dialplan:digits <profile> <number> [name=value ...]";
  }

  @Override
  public List<String> complete(List<String> words) {
    ConfigService service = configService;
    if (service == null || words.size() != 1) {
      return List.of();
    }
    return service.current().profiles().stream()
        .map(SkinnyProfile::name)
        .filter(name -> name.startsWith(words.get(0)))
        .toList();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    DigitInspection judge = digits;
    ConfigService service = configService;
    List<String> words = call.words();
    if (judge == null || service == null) {
      return CommandResult.error("the dialplan or the configuration is not running");
    }
    if (words.size() < 2) {
      return CommandResult.error("usage: " + usage());
    }
    Optional<SkinnyProfile> profile = service.current().profile(words.get(0));
    if (profile.isEmpty()) {
      String known =
          String.join(
              ", ", service.current().profiles().stream().map(SkinnyProfile::name).toList());
      return CommandResult.error(
          "there is no profile \"" + words.get(0) + "\"; there are " + known);
    }
    return answer(judge, profile.get(), words);
  }

  private static CommandResult answer(
      DigitInspection judge, SkinnyProfile profile, List<String> words) {
    Map<String, String> variables = new HashMap<>();
    for (String word : words.subList(2, words.size())) {
      int equals = word.indexOf('=');
      if (equals > 0) {
        variables.put(word.substring(0, equals), word.substring(equals + 1));
      }
    }
    List<List<String>> rows = new ArrayList<>();
    String number = words.get(1);
    for (int length = 1; length <= number.length(); length++) {
      String dialled = number.substring(0, length);
      if (dialled.endsWith("#") && length > 1) {
        rows.add(List.of(dialled, "process", "# ends dialling"));
        break;
      }
      variables.put("destination_number", dialled);
      Judgement judgement = judge.explain(DigitRules.of(profile), Fields.of(Map.copyOf(variables)));
      rows.add(List.of(dialled, word(judgement.verdict(), profile), judgement.reason()));
      if (!(judgement.verdict() instanceof PatternVerdict.Wait)) {
        break;
      }
    }
    return CommandResult.of(new CommandData.Table(List.of("DIALLED", "VERDICT", "BECAUSE"), rows));
  }

  private static String word(PatternVerdict verdict, SkinnyProfile profile) {
    if (verdict instanceof PatternVerdict.Wait wait) {
      return "wait " + wait.timeout().orElse(profile.digitTimeout()).toMillis() + " ms";
    }
    return verdict instanceof PatternVerdict.Process ? "process" : "drop";
  }
}
