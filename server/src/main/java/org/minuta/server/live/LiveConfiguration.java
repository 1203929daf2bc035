package org.minuta.server.live;

import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.task.TaskExecutor;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.messaging.MessageChannel;
import org.springframework.messaging.converter.ByteArrayMessageConverter;
import org.springframework.messaging.converter.MessageConverter;
import org.springframework.messaging.simp.config.ChannelRegistration;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.scheduling.TaskScheduler;
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

    LiveConfiguration(LiveSettings settings, TaskScheduler scheduler,
            @Lazy @Qualifier("clientOutboundChannel") MessageChannel toClients, ApplicationEventPublisher listeners) {
        this.settings = settings;
        this.scheduler = scheduler;
        this.toClients = toClients;
        this.listeners = listeners;
    }

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws").setAllowedOrigins(settings.allowedOrigins())
                .setHandshakeHandler(new UncompressedHandshake());
        registry.setErrorHandler(new NeutralErrors());
        registry.setPreserveReceiveOrder(true);
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
        registration.addDecoratorFactory(FramesInPieces::new);
        registration.setMessageSizeLimit((int) settings.frameLimit().toBytes());
        registration.setSendBufferSizeLimit((int) settings.sendBuffer().toBytes());
        registration.setSendTimeLimit((int) settings.sendTime().toMillis());
    }

    @Override
    public void configureClientInboundChannel(ChannelRegistration registration) {
        registration.executor(threads("from-clients-"))
                .interceptors(new DestinationRules(toClients), new Subscriptions(listeners));
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
