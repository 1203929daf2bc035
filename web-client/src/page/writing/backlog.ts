import type { Wish } from '../../core'

const LONGEST = 200

/** What one's own changes, but for those of texts, can be taken back by, in steps, and done again. */
export class Backlog {
  private undos: Wish[][] = []
  private redos: Wish[][] = []

  get undoable(): boolean {
    return this.undos.length > 0
  }

  get redoable(): boolean {
    return this.redos.length > 0
  }

  /** @param inverses what takes the step back; a step that cannot be taken back is none */
  did(inverses: Wish[]): void {
    if (inverses.length > 0) {
      this.redos = []
      this.undos = [...this.undos, inverses].slice(-LONGEST)
    }
  }

  takeUndo(): Wish[] {
    return this.undos.pop() ?? []
  }

  takeRedo(): Wish[] {
    return this.redos.pop() ?? []
  }

  undid(inverses: Wish[]): void {
    if (inverses.length > 0) {
      this.redos.push(inverses)
    }
  }

  redid(inverses: Wish[]): void {
    if (inverses.length > 0) {
      this.undos.push(inverses)
    }
  }
}
