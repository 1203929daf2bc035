package org.minuta.server.live;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.minuta.server.accounts.OpenConnections;
import org.minuta.server.web.PublicAddress;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.converter.ByteArrayMessageConverter;
import org.springframework.messaging.converter.MessageConverter;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketTransportRegistration;

/** STOMP over WebSocket at {@code /ws}. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocketMessageBroker
@EnableConfigurationProperties(LiveSettings.class)
class LiveConfiguration implements WebSocketMessageBrokerConfigurer {

    private static final int LIVE_TOPICS = 16_384;
    private static final long[] HEARTBEATS = {10_000, 10_000};

    private final LiveSettings settings;
    private final TaskScheduler scheduler;
    private final MessageChannel toClients;
    private final ApplicationEventPublisher listeners;
    private final Receipts receipts;
    private final OpenConnections connections;
    private final CsrfTokenRepository csrfTokens;
    private final PublicAddress address;

    LiveConfiguration(LiveSettings settings, TaskScheduler scheduler,
            @Lazy @Qualifier("clientOutboundChannel") MessageChannel toClients, ApplicationEventPublisher listeners,
            Receipts receipts, OpenConnections connections, CsrfTokenRepository csrfTokens, PublicAddress address) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.toClients = toClients;
        this.listeners = listeners;
        this.receipts = receipts;
        this.connections = connections;
        this.csrfTokens = csrfTokens;
        this.address = address;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws").setAllowedOrigins(origins())
                .addInterceptors(new OwnPages(csrfTokens))
                .setHandshakeHandler(new UncompressedHandshake());
        registry.setErrorHandler(new NeutralErrors());
        registry.setPreserveReceiveOrder(true);
    }

    /** Spring compares with what the request says of itself, which behind a proxy is not what people see. */
    private String[] origins() {
        return Stream.concat(Stream.ofNullable(address.address()).map(URI::toString),
                Stream.of(settings.allowedOrigins())).toArray(String[]::new);
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.setPathMatcher(new AntPathMatcher("."));
        registry.setApplicationDestinationPrefixes("/app");
        registry.setUserDestinationPrefix("/user");
        registry.enableSimpleBroker("/topic", "/queue")
                .setTaskScheduler(scheduler).setHeartbeatValue(HEARTBEATS);
        registry.setCacheLimit(LIVE_TOPICS);
        registry.setPreservePublishOrder(true);
    }

    @Override
    public void configureWebSocketTransport(WebSocketTransportRegistration registration) {
        int frameLimit = (int) settings.frameLimit().toBytes();
        registration.addDecoratorFactory(handler -> new FramesInPieces(handler, frameLimit));
        registration.addDecoratorFactory(handler -> new Admission(handler, connections));
        // The decoder gets whole frames, sometimes more than one at once; what is too large never gets there.
        registration.setMessageSizeLimit(2 * frameLimit);
        registration.setSendBufferSizeLimit((int) settings.sendBuffer().toBytes());
        registration.setSendTimeLimit((int) settings.sendTime().toMillis());
    }

    /**
     * Handled by the thread that reads from the connection, which reads on only then: who sends faster than that has to
     * wait. Between two threads Spring keeps any number of frames.
     */
    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.executor(new SyncTaskExecutor())
                .interceptors(new DestinationRules(toClients, settings.subscriptions()),
                        new Subscriptions(listeners, receipts));
    }

    @Override
    public void configureClientOutboundChannel(ChannelRegistration registration) {
        registration.executor(threads("to-clients-"));
    }

    /** A reader that does not read blocks a thread until it is cut off: that must not be one of a few. */
    private static TaskExecutor threads(String name) {
        return new VirtualThreadTaskExecutor(name);
    }

    @Override
    public boolean configureMessageConverters(List<MessageConverter> converters) {
        converters.add(new ByteArrayMessageConverter());
        return false;
    }
}
