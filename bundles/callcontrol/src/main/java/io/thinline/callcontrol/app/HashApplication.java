package io.thinline.callcontrol.app;

import io.thinline.api.call.Leg;
import io.thinline.api.dialplan.DialplanApplication;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code hash}: {@code insert/realm/key/value} and {@code delete/realm/key} change what {@code
 * ${hash(select/realm/key)}} reads.
 */
@Component(
    service = DialplanApplication.class,
    immediate = true,
    property = DialplanApplication.NAME + "=hash")
public final class HashApplication implements DialplanApplication {
  private static final Logger log = LoggerFactory.getLogger(HashApplication.class);
  private volatile @Nullable HashTable hashTable;

  @Reference(
      cardinality = ReferenceCardinality.OPTIONAL,
      policy = ReferencePolicy.DYNAMIC,
      policyOption = ReferencePolicyOption.GREEDY)
  public void bindHashTable(HashTable service) {
    hashTable = service;
  }

  public void unbindHashTable(HashTable service) {
    if (hashTable == service) {
      hashTable = null;
    }
  }

  @Override
  public Execution start(Leg leg, String data, Progress progress) {
    HashTable table = hashTable;
    if (table != null && !table.change(data)) {
      log.warn(
          "{}: hash: \"{}\"; write insert/realm/key/value or delete/realm/key",
          progress.location(),
          data);
    }
    progress.completed();
    return Execution.DONE;
  }
}
