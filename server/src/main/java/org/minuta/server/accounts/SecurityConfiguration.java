package org.minuta.server.accounts;

import jakarta.servlet.DispatcherType;
import org.minuta.server.web.PublicAddress;
import org.minuta.server.web.RefusedRequest;
import org.minuta.server.web.ServedPage;
import org.minuta.server.web.WebRefusal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Who may ask for what. An address that is not named here is refused. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PublicAddress.class)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = String.join("; ",
            "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "font-src 'self'",
            "connect-src 'self'", "manifest-src 'self'", "object-src 'none'", "form-action 'self'",
            "base-uri 'none'", "frame-ancestors 'none'");

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry may) {
        may.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll()
                .requestMatchers(ServedPage.ADDRESSES.toArray(String[]::new)).permitAll()
                .requestMatchers("/index.html", "/icon.svg", "/assets/**").permitAll()
                .requestMatchers(HttpMethod.GET, "/api/openapi", "/api/openapi.yaml").permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/**", "/actuator/info").permitAll()
                .requestMatchers("/api/session").permitAll()
                .requestMatchers(HttpMethod.GET, "/api/door").permitAll()
                .requestMatchers(HttpMethod.POST, "/api/accounts/first", "/api/accounts/invited").permitAll()
                .requestMatchers("/api/**", "/ws").authenticated()
                .requestMatchers("/actuator/metrics", "/actuator/metrics/**", "/actuator/prometheus").authenticated()
                .anyRequest().denyAll();
    }

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http, AccessTokens tokens, CsrfTokenRepository csrfTokens,
            SecurityContextRepository contexts, PublicAddress address,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return http.authorizeHttpRequests(SecurityConfiguration::rules)
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new AccessTokenFilter(tokens, problems), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens)
                        .requireCsrfProtectionMatcher(new ForgeableRequests(sessionCookie(address))))
                .exceptionHandling(refusing -> refusing.authenticationEntryPoint(notSignedIn(problems))
                        .accessDeniedHandler(forbidden(problems)))
                .headers(SecurityConfiguration::headers)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .build();
    }

    /** A session for pages; for a token only this request, over which an asynchronous answer may extend. */
    @Bean
    SecurityContextRepository securityContextRepository() {
        return new DelegatingSecurityContextRepository(
                new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());
    }

    /** Pages read the token from this cookie and send it back as the header {@code X-XSRF-TOKEN}. */
    @Bean
    CsrfTokenRepository csrfTokenRepository(PublicAddress address) {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName(address.secure() ? "__Host-XSRF-TOKEN" : "XSRF-TOKEN");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(made -> made.secure(address.secure()).sameSite("Lax"));
        return cookie;
    }

    /** A browser takes a {@code __Host-} cookie only over TLS, and then from nobody but this very host. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookieCustomizer(PublicAddress address) {
        return server -> {
            var cookie = server.getSettings().getSession().getCookie();
            cookie.setName(sessionCookie(address));
            cookie.setPath("/");
            cookie.setSecure(address.secure());
        };
    }

    static String sessionCookie(PublicAddress address) {
        return address.secure() ? "__Host-minuta" : "minuta";
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static AuthenticationEntryPoint notSignedIn(HandlerExceptionResolver problems) {
        return (request, response, nobody) -> problems.resolveException(request, response, null,
                new RefusedRequest(HttpStatus.UNAUTHORIZED, WebRefusal.NOT_SIGNED_IN,
                        "Sign in with POST /api/session, or send an access token.")
                        .with(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"minuta\""));
    }

    private static AccessDeniedHandler forbidden(HandlerExceptionResolver problems) {
        return (request, response, denied) -> problems.resolveException(request, response, null, refusal(denied));
    }

    private static RefusedRequest refusal(AccessDeniedException denied) {
        return denied instanceof CsrfException
                ? new RefusedRequest(HttpStatus.FORBIDDEN, WebRefusal.CSRF_TOKEN_REFUSED,
                        "Send the value of the XSRF-TOKEN cookie as the header X-XSRF-TOKEN, from our own page.")
                : new RefusedRequest(HttpStatus.FORBIDDEN, WebRefusal.FORBIDDEN, "This is not open to you.");
    }
}
