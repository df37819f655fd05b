package io.thinline.shell;

import io.thinline.api.command.ApiCommand;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps Karaf's registry of console commands equal to the ApiCommands that are there. Of several
 * with one name the highest ranking is typed; the others wait.
 */
@Component(
    service = {},
    immediate = true)
public final class ConsoleCommands {
  private static final Logger LOG = LoggerFactory.getLogger(ConsoleCommands.class);

  /** By name, the one that is typed first. */
  private final Map<String, List<RankedCommand>> commands = new HashMap<>();

  private final Map<String, ConsoleCommand> registered = new HashMap<>();
  private @Nullable Registry registry;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public synchronized void bindSessionFactory(SessionFactory sessionFactory) {
    withdrawAll();
    registry = sessionFactory.getRegistry();
    List.copyOf(commands.keySet()).forEach(this::offerBest);
  }

  public synchronized void unbindSessionFactory(SessionFactory sessionFactory) {
    if (sessionFactory.getRegistry() == registry) {
      withdrawAll();
      registry = null;
    }
  }

  @Reference(
      cardinality = ReferenceCardinality.MULTIPLE,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public synchronized void bindApiCommand(ApiCommand command, Map<String, ?> properties) {
    List<RankedCommand> sameName =
        commands.computeIfAbsent(command.name(), name -> new ArrayList<>());
    sameName.add(RankedCommand.of(command, properties));
    Collections.sort(sameName);
    if (sameName.size() > 1) {
      LOG.warn(
          "{} services offer the console command {}; {} is used",
          sameName.size(),
          command.name(),
          sameName.get(0).command().getClass().getName());
    }
    offerBest(command.name());
  }

  public synchronized void unbindApiCommand(ApiCommand command) {
    String name = command.name();
    List<RankedCommand> sameName = commands.getOrDefault(name, new ArrayList<>());
    sameName.removeIf(ranked -> ranked.command() == command);
    if (sameName.isEmpty()) {
      commands.remove(name);
    }
    offerBest(name);
  }

  @Deactivate
  public synchronized void stop() {
    withdrawAll();
    registry = null;
  }

  private void offerBest(String name) {
    Registry target = registry;
    if (target == null) {
      return;
    }
    List<RankedCommand> sameName = commands.getOrDefault(name, List.of());
    ConsoleCommand current = registered.get(name);
    ApiCommand best = sameName.isEmpty() ? null : sameName.get(0).command();
    if (current != null && current.apiCommand() == best) {
      return;
    }
    if (current != null) {
      registered.remove(name);
      target.unregister(current);
    }
    if (best != null) {
      ConsoleCommand console = new ConsoleCommand(best);
      registered.put(name, console);
      register(console, target);
    }
  }

  /**
   * With the first command of a scope Karaf registers a command that enters the scope, under the
   * scope's own name, and of two commands with one name the older is run: {@code skinny} must be
   * there before {@code skinny:devices}.
   */
  private void register(ConsoleCommand console, Registry target) {
    List<ConsoleCommand> ofItsScope =
        registered.values().stream()
            .filter(other -> other.getScope().equals(console.apiCommand().name()))
            .toList();
    ofItsScope.forEach(target::unregister);
    target.register(console);
    ofItsScope.forEach(target::register);
  }

  private void withdrawAll() {
    Registry target = registry;
    if (target != null) {
      registered.values().forEach(target::unregister);
    }
    registered.clear();
  }
}
