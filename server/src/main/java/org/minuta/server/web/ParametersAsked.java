package org.minuta.server.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.minuta.api.minutes.Refusal;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses parameters of a reading request that Spring would pass over: unknown, given twice, or empty. Who asks for
 * what was known at an instant, and misspells it, must not be told what is known now.
 */
@Configuration(proxyBeanMethods = false)
class ParametersAsked implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && "GET".equals(request.getMethod()) && isOurs(method)) {
            Set<String> known = names(method);
            request.getParameterMap().forEach((name, values) -> requireFit(name, values, known));
        }
        return true;
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.minuta.");
    }

    private static Set<String> names(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestParam.class))
                .filter(Objects::nonNull).map(RequestParam::name).collect(Collectors.toSet());
    }

    private static void requireFit(String name, String[] values, Set<String> known) {
        if (!known.contains(name)) {
            throw malformed("There is no parameter \"" + name + "\" here");
        }
        if (values.length > 1) {
            throw malformed("\"" + name + "\" is given twice");
        }
        if (!StringUtils.hasText(values[0])) {
            throw malformed("\"" + name + "\" is empty; leave it out");
        }
    }

    private static RefusedRequest malformed(String message) {
        return new RefusedRequest(HttpStatus.BAD_REQUEST, Refusal.MALFORMED, message);
    }
}
