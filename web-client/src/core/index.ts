/**
 * The core of a client of Minuta: no DOM, no socket, no timer. Values in, values out.
 *
 * @packageDocumentation
 */
export * from './delta'
export * from './fold'
export * from './messages'
export { predicted } from './prediction'
export * from './session'
