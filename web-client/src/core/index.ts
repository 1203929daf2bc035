/**
 * The core of a client of Minuta: no DOM, no socket, no timer. Values in, values out.
 *
 * @packageDocumentation
 */
export * from './delta'
export * from './fold'
export { inverse } from './inverse'
export * from './messages'
export { type PartId, partsChanged } from './parts'
export { predicted } from './prediction'
export * from './session'
