import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Content, Id } from '../../core'
import { past, type Step } from './api'
import { marksOfStep } from './marks'
import type { Speed } from './player'
import { SPEEDS } from './player'
import type { Sight } from './sights'

/** As many revisions are asked for at once. */
const STRETCH = 200

export interface Frame extends Sight {
  by: string
}

export interface Playing {
  playing: boolean
  frame: Frame | undefined
  problem: unknown
  start: () => void
  /** Ends it; what was shown last, if anything was. */
  stop: () => Frame | undefined
}

interface Given {
  minutes: Id
  revision: number
  head: number
  speed: Speed
  /** Only some changes are told: who plays goes from one to the next by itself. */
  limited: boolean
  /** The end was reached. */
  ended: (last: Frame | undefined) => void
}

/** Plays the minutes from a revision to the last, change by change. */
export function usePlaying({ minutes, revision, head, speed, limited, ended }: Given): Playing {
  const [playing, setPlaying] = useState(false)
  const [frame, setFrame] = useState<Frame>()
  const [problem, setProblem] = useState<unknown>()
  const pace = useRef(speed)
  useEffect(() => {
    pace.current = speed
  }, [speed])
  const beginning = useEffectEvent(() => (revision >= head ? 1 : revision))
  const end = useEffectEvent((last: Frame | undefined) => {
    setPlaying(false)
    setFrame(undefined)
    ended(last)
  })

  useEffect(() => {
    if (!playing || limited) {
      return
    }
    const walk = new Walk(() => SPEEDS[pace.current])
    walk.through(minutes, beginning(), head, setFrame).then(
      last => walk.isGone || end(last),
      (failed: unknown) => {
        if (!walk.isGone) {
          setProblem(failed)
          setPlaying(false)
        }
      },
    )
    return () => walk.leave()
  }, [playing, limited, minutes, head])

  return {
    playing,
    frame,
    problem,
    start: () => {
      setProblem(undefined)
      setPlaying(true)
    },
    stop: () => {
      setPlaying(false)
      setFrame(undefined)
      return frame
    },
  }
}

class Walk {
  isGone = false
  private waking: (() => void) | undefined

  constructor(private readonly millis: () => number) {}

  async through(minutes: Id, from: number, to: number, show: (frame: Frame) => void): Promise<Frame | undefined> {
    let last: Frame | undefined
    for (let at = from; at < to && !this.isGone; at = Math.min(to, at + STRETCH)) {
      const { start, people, steps } = await past.replay(minutes, at, Math.min(to, at + STRETCH))
      let { content } = start
      for (const step of steps) {
        if (this.isGone) {
          return last
        }
        const marks = marksOfStep(step, content, people)
        content = afterStep(content, step)
        const { revision } = step.to
        const by = step.by.map(place => people[place]?.name).join(', ')
        const point = step.first === revision ? { revision } : { revision, since: step.first - 1 }
        last = { point, state: { ...start, ...step.to, content }, marks, by }
        show(last)
        await this.pause()
      }
    }
    return last
  }

  private pause(): Promise<void> {
    return new Promise(resolve => {
      const timer = setTimeout(resolve, this.millis())
      this.waking = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  leave(): void {
    this.isGone = true
    this.waking?.()
  }
}

/** The content once a step of a replay was made. */
export function afterStep(content: Content, step: Step): Content {
  const { followUp, ...rest } = step.content
  const { followUp: former, ...kept } = content
  const next = followUp === undefined ? former : followUp
  return { ...kept, ...rest, ...(next === undefined || next === null ? {} : { followUp: next }) }
}
