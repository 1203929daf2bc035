/**
 * The way from the core to a server.
 *
 * @packageDocumentation
 */
export * from './link'
export * from './participation'
export * from './stomp-link'
