package io.thinline.skinny.listener;

import io.netty.channel.EventLoopGroup;
import io.thinline.api.time.CallThread;
import io.thinline.sccp.SccpCodec;
import java.nio.file.Path;
import java.util.concurrent.Executor;

/**
 * What all doors share.
 *
 * @param mathematics computes signatures
 * @param configuration where relative names of files begin
 * @param changed is run when a door has opened, closed or failed
 */
record DoorResources(
    CallThread callThread,
    EventLoopGroup eventLoops,
    Executor mathematics,
    SccpCodec codec,
    HostAddresses hosts,
    Path configuration,
    Closing closing,
    Runnable changed) {}
