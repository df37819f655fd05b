package io.thinline.api.event;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * All headers of an event as FreeSWITCH orders and names them: those that every event has ({@code
 * Event-Name}, {@code Core-UUID}, ... {@code Event-Sequence}), then its own. Of an event that
 * somebody sent, which has an {@code Event-UUID} among its own, these come first. Values are not
 * encoded. Any thread.
 */
@ProviderType
public interface EventHeaders {

  Map<String, String> all(PbxEvent event);
}
