/**
 * All that a program needs to take part in writing minutes.
 *
 * @packageDocumentation
 */
export * from './core'
export * from './link'
