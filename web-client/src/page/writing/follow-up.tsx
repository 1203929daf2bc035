import { Button } from '@mantine/core'
import { memo } from 'react'
import type { FollowUp } from '../../core'
import { useWords } from '../words'
import { useDesk } from './desk-context'
import { Here } from './here'
import { ValueField } from './value-field'

/** When and where people meet next. Without a day there is no next meeting. */
export const FollowUpPart = memo(function FollowUpPart({ followUp }: { followUp: FollowUp | undefined }) {
  const words = useWords().followUp
  const desk = useDesk()
  const set = (value: keyof FollowUp, typed: string) => {
    const { [value]: _, ...rest } = { ...followUp }
    const changed = { ...rest, ...(typed === '' ? {} : { [value]: typed }) } as Partial<FollowUp>
    if (changed.on !== undefined) {
      desk.wish({ type: 'ScheduleFollowUp', followUp: changed as FollowUp })
    }
  }
  return (
    <section aria-labelledby="follow-up-title" className="placed" data-part="followUp">
      <Here part="followUp" />
      <h2 id="follow-up-title">{words.title}</h2>
      <div className="row follow-up">
        <ValueField type="date" value={followUp?.on} label={words.on} onSet={typed => set('on', typed)} />
        {followUp !== undefined && (
          <>
            <ValueField type="time" value={followUp.at?.slice(0, 5)} label={words.at} onSet={typed => set('at', typed)} />
            <ValueField value={followUp.venue} label={words.venue} placeholder={words.venue} onSet={typed => set('venue', typed)} />
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => desk.wish({ type: 'CancelFollowUp' })}>
              {words.cancel}
            </Button>
          </>
        )}
      </div>
    </section>
  )
})
