package org.minuta.server.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The page for people. It shows by itself what its address names, so that each of its addresses, opened directly or
 * loaded again, is answered with the same document.
 */
@Configuration(proxyBeanMethods = false)
public class ServedPage implements WebMvcConfigurer {

    /** The addresses of the page, as patterns of paths. */
    public static final List<String> ADDRESSES = List.of("/", "/sign-in", "/first-account", "/invitation/{secret}",
            "/minutes/{id}", "/minutes/{id}/history", "/minutes/{id}/agreements/{agreement}", "/agreements",
            "/account");

    private static final String DOCUMENT = "/index.html";
    private static final String[] PLACES = {"classpath:/META-INF/resources/", "classpath:/static/"};
    private static final String[] ASSETS = {"classpath:/META-INF/resources/assets/", "classpath:/static/assets/"};
    private static final Duration A_YEAR = Duration.ofDays(365);

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        ADDRESSES.forEach(address -> registry.addViewController(address).setViewName("forward:" + DOCUMENT));
    }

    /**
     * The document is asked for each time, since it names the assets of the present version; an asset has another name
     * when it has another content. No time is told of the document: files in a jar may have the same for all versions.
     */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(DOCUMENT).addResourceLocations(PLACES)
                .setUseLastModified(false).setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/assets/**").addResourceLocations(ASSETS)
                .setCacheControl(CacheControl.maxAge(A_YEAR).immutable());
    }
}
