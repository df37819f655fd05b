package io.thinline.camel;

import io.thinline.camel.component.SkinnyComponent;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ComponentResolver;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives every Camel context in this Karaf the component {@code skinny}. */
@Component(service = ComponentResolver.class, immediate = true, property = "component=skinny")
public final class SkinnyComponentResolver implements ComponentResolver {
  private final Switchboard switchboard;

  @Activate
  public SkinnyComponentResolver(@Reference Switchboard switchboard) {
    this.switchboard = switchboard;
  }

  @Override
  public org.apache.camel.Component resolveComponent(String name, CamelContext context) {
    return new SkinnyComponent(switchboard);
  }
}
