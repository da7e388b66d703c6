package io.shopstream.standalone.opensearch;

import io.shopstream.standalone.opensearch.nori.NoriPlugin;
import java.util.List;
import java.util.Map;
import org.opensearch.analysis.common.CommonAnalysisPlugin;
import org.opensearch.common.settings.Settings;
import org.opensearch.index.mapper.MapperExtrasPlugin;
import org.opensearch.index.reindex.ReindexPlugin;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;
import org.opensearch.painless.PainlessPlugin;
import org.opensearch.plugins.Plugin;
import org.opensearch.transport.Netty4Plugin;

/**
 * A node whose plugins are on the class path. It is built past upstream's bootstrap, so there is no security manager
 * and root may run it: for loopback only.
 */
final class PluginNode extends Node {

    private static final List<Class<? extends Plugin>> PLUGINS = List.of(
            Netty4Plugin.class,
            CommonAnalysisPlugin.class,
            PainlessPlugin.class,
            ReindexPlugin.class,
            MapperExtrasPlugin.class,
            NoriPlugin.class);

    PluginNode(Settings settings, String name) {
        super(InternalSettingsPreparer.prepareEnvironment(settings, Map.of(), null, () -> name), PLUGINS, false);
    }
}
