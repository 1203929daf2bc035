package org.minuta.server.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Heartbeats, head revisions, presence, and looking for access that ended: none of them waits for another. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class LiveScheduling {

    @Bean
    @Primary
    TaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(4);
        scheduler.setThreadNamePrefix("live-");
        return scheduler;
    }
}
