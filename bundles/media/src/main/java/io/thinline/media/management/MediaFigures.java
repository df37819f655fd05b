package io.thinline.media.management;

import io.thinline.media.AudioConnections;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Counts when asked; whoever carries services to JMX finds it by its object name. */
@Component(
    service = MediaMXBean.class,
    immediate = true,
    property = "jmx.objectname=io.thinline:type=Media")
public final class MediaFigures implements MediaMXBean {
  private final AudioConnections media;

  @Activate
  public MediaFigures(@Reference AudioConnections media) {
    this.media = media;
  }

  @Override
  public int getOpenPorts() {
    return media.openPorts();
  }

  @Override
  public int getRecordings() {
    return media.recordings();
  }
}
