import type { Attendee, FollowUp, Heading, Topic } from '../../core'
import { useWords } from '../words'
import { type Shown, shownThings } from './marks'
import { useStood } from './stood-context'
import { StoodText } from './stood-text'
import { StoodValue, useIsToldOf } from './stood-value'

export function StoodHeading({ heading }: { heading: Heading }) {
  const words = useWords().heading
  const isToldOf = useIsToldOf()
  const value = (name: keyof Heading) => <StoodValue name={`heading.${name}`} value={heading[name]} />
  const has = (name: keyof Heading) => isToldOf(`heading.${name}`, heading[name])
  return (
    <section className="heading">
      {(has('issuedIn') || has('issuedOn')) && (
        <p className="heading-issued">
          {value('issuedIn')}
          {has('issuedOn') && <span>{words.issuedOn}</span>}
          {value('issuedOn')}
        </p>
      )}
      <h1>{has('title') ? value('title') : <span className="stood-none">{words.none}</span>}</h1>
      <dl>
        {has('event') && <Row name={words.event}>{value('event')}</Row>}
        {(has('heldOn') || has('startsAt') || has('endsAt')) && (
          <Row name={words.heldOn}>
            {value('heldOn')} {has('startsAt') && words.startsAt.toLowerCase()} {value('startsAt')}{' '}
            {has('endsAt') && words.endsAt.toLowerCase()} {value('endsAt')}
          </Row>
        )}
        {has('venue') && <Row name={words.venue}>{value('venue')}</Row>}
        {has('modality') && <Row name={words.modality}>{value('modality')}</Row>}
      </dl>
    </section>
  )
}

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

export function StoodAttendees({ attendees }: { attendees: Attendee[] }) {
  const words = useWords().attendees
  const { marks } = useStood()
  return (
    <section aria-labelledby="stood-attendees">
      <h2 id="stood-attendees">{words.title}</h2>
      <ul className="rows stood-rows">
        {shownThings(attendees, marks?.attendees).map(one => (
          <StoodAttendee key={one.thing.id} {...one} />
        ))}
      </ul>
    </section>
  )
}

function StoodAttendee({ thing, mark }: Shown<Attendee>) {
  const isToldOf = useIsToldOf()
  const of = (name: keyof Attendee) => `attendee:${thing.id}.${name}`
  const shown = (['name', 'position', 'organization', 'part', 'attendance'] as const).filter(
    name => isToldOf(of(name), thing[name]),
  )
  return (
    <li className={`attendee ${markClass(mark)}`} data-attendee={thing.id}>
      <Fate mark={mark} />
      {shown.map((name, index) => (
        <span key={name} className={`stood-${name}`}>
          {index > 0 && ', '}
          <StoodValue name={of(name)} value={thing[name]} />
        </span>
      ))}
    </li>
  )
}

export function StoodTopics({ topics }: { topics: Topic[] }) {
  const words = useWords().topics
  const { marks } = useStood()
  return (
    <section aria-labelledby="stood-topics">
      <h2 id="stood-topics">{words.title}</h2>
      <ol className="rows topics">
        {shownThings(topics, marks?.topics).map(({ thing, mark }) => (
          <li key={thing.id} className={`${mark === 'went' ? '' : 'topic'} ${markClass(mark)}`} data-topic={thing.id}>
            <div className="row">
              <Fate mark={mark} />
              <span className="topic-title">
                <StoodValue name={`topic:${thing.id}.title`} value={thing.title} />
              </span>
            </div>
            <StoodText text={`topic:${thing.id}`} document={thing.discussion} />
          </li>
        ))}
      </ol>
    </section>
  )
}

export function StoodFollowUp({ followUp }: { followUp: FollowUp | undefined }) {
  const words = useWords().followUp
  const isToldOf = useIsToldOf()
  return isToldOf('followUp', followUp) ? (
    <section aria-labelledby="stood-follow-up">
      <h2 id="stood-follow-up">{words.title}</h2>
      <p>
        <StoodValue name="followUp" value={followUp} />
      </p>
    </section>
  ) : null
}

export function markClass(mark: Shown<unknown>['mark']): string {
  return mark === undefined ? '' : `mark-${mark}`
}

/** Says in words what colour and line say too. */
export function Fate({ mark }: { mark: Shown<unknown>['mark'] }) {
  const words = useWords().lookingBack
  return mark === undefined ? null : <span className="stood-fate">{words[mark]}</span>
}
