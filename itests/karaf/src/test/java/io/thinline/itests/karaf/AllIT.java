package io.thinline.itests.karaf;

import org.junit.runner.RunWith;
import org.junit.runners.Suite;

/** Every test of the distribution: one suite, so that one container serves them all. */
@RunWith(Suite.class)
@Suite.SuiteClasses({
  DistributionIT.class,
  WiringIT.class,
  CallIT.class,
  ConsoleIT.class,
  OperatingIT.class,
  SoundIT.class,
  RolesIT.class,
  TranscriptsIT.class,
  ConfigurationIT.class,
  HotDeploymentIT.class,
  FeaturesIT.class,
  RouteFilesIT.class,
  ForwardingRoutesIT.class,
  RouteBundlesIT.class,
  PreservedCallsIT.class,
  AftermathIT.class
})
public class AllIT {}
