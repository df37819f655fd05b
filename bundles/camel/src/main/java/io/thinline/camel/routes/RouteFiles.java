package io.thinline.camel.routes;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Route files in the folders that File Install watches, {@code deploy/} mostly. Nothing is thrown
 * at File Install: it would write a page of its own and give the file up.
 */
@Component(
    service = {ArtifactInstaller.class, ArtifactListener.class},
    immediate = true)
public final class RouteFiles implements ArtifactInstaller {
  private static final List<String> ENDINGS = List.of(".camel.yaml", ".camel.xml");
  private static final String WATCHED = "(service.factoryPid=org.apache.felix.fileinstall)";
  private static final String FOLDER = "felix.fileinstall.dir";
  private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);

  private final PbxRoutes routes;

  @Activate
  public RouteFiles(@Reference PbxRoutes routes) {
    this.routes = routes;
  }

  /**
   * File Install does not tell a new installer of files that lie there since before: they are
   * looked for when this bundle was updated.
   */
  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindConfigurationAdmin(ConfigurationAdmin admin) {
    try {
      Configuration[] watched = admin.listConfigurations(WATCHED);
      for (Configuration one : watched == null ? new Configuration[0] : watched) {
        if (one.getProperties().get(FOLDER) instanceof String folder) {
          lookInto(Path.of(folder));
        }
      }
    } catch (IOException | InvalidSyntaxException e) {
      LOG.warn("route files that lay there before cannot be looked for: {}", e.toString());
    }
  }

  public void unbindConfigurationAdmin(ConfigurationAdmin admin) {
    LOG.debug("{} has gone", admin);
  }

  void lookInto(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files.sorted().map(Path::toFile).filter(this::canHandle).forEach(this::install);
    } catch (IOException e) {
      LOG.warn("route files in {} cannot be listed: {}", folder, e.toString());
    }
  }

  @Override
  public boolean canHandle(File file) {
    return ENDINGS.stream().anyMatch(ending -> file.getName().endsWith(ending));
  }

  @Override
  public void install(File file) {
    try {
      String text = Files.readString(file.toPath(), StandardCharsets.UTF_8);
      routes.put(new RouteSource.InFile(file.getAbsolutePath(), file.getName(), text));
    } catch (IOException e) {
      LOG.warn("route file {} cannot be read: {}", file.getName(), e.toString());
    }
  }

  @Override
  public void update(File file) {
    install(file);
  }

  @Override
  public void uninstall(File file) {
    routes.remove(file.getAbsolutePath());
  }
}
