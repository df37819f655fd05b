package io.thinline.skinny.command;

import io.thinline.api.command.ApiCommand;
import io.thinline.api.command.CommandCall;
import io.thinline.api.command.CommandData;
import io.thinline.api.command.CommandResult;
import io.thinline.api.command.Role;
import io.thinline.api.config.ConfigService;
import io.thinline.api.time.CallThread;
import io.thinline.skinny.SkinnyEndpoint;
import io.thinline.skinny.command.Form.Typed;
import io.thinline.skinny.command.send.MessageForms;
import io.thinline.skinny.command.send.TypedText;
import io.thinline.skinny.station.Profile;
import io.thinline.skinny.station.ProfileCounters;
import io.thinline.skinny.station.Station;
import io.thinline.skinny.userdata.UserDataPush;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** {@code skinny ...}: mod_skinny's command, word for word, and what its page says is missing. */
@Component(immediate = true, service = ApiCommand.class, property = "name=skinny")
public final class SkinnyCommand implements ApiCommand {
  private static final String PROFILE = "profile <profile_name>";
  private static final String DEVICE = PROFILE + " device <device_name>";
  private static final String KILLED = "an operator has ended its connection";

  private final Asking asking;
  private final SkinnyEndpoint endpoint;
  private final ProfileCounters counters;
  private final Found found;
  private final Sending sending;
  private final LineStatus lines;
  private final List<Form> forms;
  private final FormCompletion completion;
  private final AtomicReference<@Nullable ConfigService> config = new AtomicReference<>();

  @Activate
  public SkinnyCommand(
      @Reference CallThread callThread,
      @Reference SkinnyEndpoint endpoint,
      @Reference ProfileCounters counters,
      @Reference UserDataPush userData) {
    this.asking = new Asking(callThread, endpoint);
    this.endpoint = endpoint;
    this.counters = counters;
    this.found = new Found(endpoint);
    this.sending = new Sending(endpoint, userData, new MessageForms());
    this.lines = new LineStatus(endpoint);
    this.forms =
        List.of(
            Form.of("help", Role.VIEWER, typed -> SkinnyUsage.help()),
            Form.of("status " + PROFILE, Role.VIEWER, this::profileStatus),
            Form.of("status " + PROFILE + " line <line_name>", Role.VIEWER, this::lineStatus),
            Form.of("status " + DEVICE, Role.VIEWER, this::deviceStatus),
            Form.of("status " + DEVICE + " buttons [<button_type>]", Role.VIEWER, this::buttons),
            Form.of(DEVICE + " send <message_name> ...", Role.OPERATOR, this::send),
            Form.of(DEVICE + " kill", Role.OPERATOR, this::kill),
            Form.of(PROFILE + " kill_all", Role.OPERATOR, this::killAll),
            Form.of(PROFILE + " set <name> <value> ...", Role.ADMINISTRATOR, this::set));
    this.completion = new FormCompletion(forms, found, sending, lines);
  }

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigService(ConfigService service) {
    config.set(service);
  }

  public void unbindConfigService(ConfigService service) {
    config.compareAndSet(service, null);
  }

  @Override
  public String name() {
    return "skinny";
  }

  @Override
  public String description() {
    return "Shows the SCCP profiles and their phones, sends phones messages, changes profiles";
  }

  @Override
  public String usage() {
    return String.join("\n", SkinnyUsage.FORMS);
  }

  @Override
  public List<String> complete(List<String> words) {
    return words.isEmpty() ? List.of() : asking.names(() -> completion.of(words));
  }

  /** Words that are of no form are answered with the usage, which everybody may see. */
  @Override
  public Role role(List<String> words) {
    return form(words).map(Form::role).orElse(Role.VIEWER);
  }

  private Optional<Form> form(List<String> words) {
    return forms.stream().filter(form -> form.pattern().match(words).isPresent()).findFirst();
  }

  @Override
  public CommandResult execute(CommandCall call) {
    List<String> words = call.words();
    if (words.isEmpty()) {
      return SkinnyUsage.help();
    }
    return form(words)
        .map(form -> form.action().apply(typed(form.pattern(), call)))
        .orElseGet(SkinnyUsage::wrong);
  }

  private static Typed typed(WordPattern pattern, CommandCall call) {
    Map<String, String> places = pattern.match(call.words()).orElseThrow();
    return new Typed(
        places, pattern.rest(call.words()), TypedText.behind(call.line(), pattern.size()));
  }

  private CommandResult profileStatus(Typed typed) {
    return asking.answer(() -> found.profile(typed.profile(), this::profileStatus));
  }

  private CommandResult profileStatus(Profile profile) {
    String name = profile.name();
    return new StatusText(StatusText.PROFILE_WIDTH)
        .lines(new ProfileFields(profile, counters.counts(name), endpoint.address(name)).fields())
        .result();
  }

  private CommandResult lineStatus(Typed typed) {
    return asking.answer(
        () -> found.profile(typed.profile(), profile -> lines.of(profile, typed.get("line_name"))));
  }

  private CommandResult deviceStatus(Typed typed) {
    return asking.answer(
        () ->
            found.phone(
                typed.profile(),
                typed.device(),
                (profile, phone) ->
                    new StatusText(StatusText.DEVICE_WIDTH)
                        .lines(DeviceFields.of(phone.status()))
                        .result()));
  }

  private CommandResult buttons(Typed typed) {
    return asking.answer(
        () ->
            found.phone(
                typed.profile(),
                typed.device(),
                (profile, phone) -> ButtonTable.of(phone, typed.get("button_type"))));
  }

  private CommandResult send(Typed typed) {
    return asking.answer(
        () ->
            found.listener(
                typed.profile(), typed.device(), (profile, phone) -> sending.send(phone, typed)));
  }

  private CommandResult kill(Typed typed) {
    return asking.answer(
        () ->
            found.listener(
                typed.profile(),
                typed.device(),
                (profile, phone) -> disconnect(profile, Optional.of(phone)::equals)));
  }

  private CommandResult killAll(Typed typed) {
    return asking.answer(
        () -> found.profile(typed.profile(), profile -> disconnect(profile, any -> true)));
  }

  private static CommandResult disconnect(Profile profile, Predicate<Optional<Station>> which) {
    int ended = profile.disconnect(which, KILLED);
    return CommandResult.of(
        "+OK", new CommandData.Tree(Map.of("Profile", profile.name(), "Connections", ended)));
  }

  private CommandResult set(Typed typed) {
    CommandResult there =
        asking.answer(() -> found.profile(typed.profile(), p -> CommandResult.ok(p.name())));
    @Nullable ConfigService service = config.get();
    if (!there.succeeded()) {
      return there;
    }
    String value = (typed.get("value") + " " + String.join(" ", typed.rest())).stripTrailing();
    return service == null
        ? CommandResult.error("-ERR Configuration is not installed")
        : ProfileSetting.execute(service, there.text(), typed.get("name"), value);
  }
}
