package io.thinline.api.call;

import java.time.Instant;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What two or more parties take part in. Call thread only. */
@ProviderType
public interface Call {

  String uuid();

  /** The living legs, oldest first. */
  List<Leg> legs();

  Instant created();
}
