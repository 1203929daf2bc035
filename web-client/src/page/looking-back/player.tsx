import { ActionIcon, NativeSelect } from '@mantine/core'
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useWords } from '../words'

export const SPEEDS = { slow: 2500, normal: 1200, fast: 500, fastest: 150 }
export type Speed = keyof typeof SPEEDS

interface Props {
  revision: number
  head: number
  names: Record<string, string>
  /** The moment in words, for those who hear the slider. */
  told: string
  playing: boolean
  speed: Speed
  limited: boolean
  drag: (revision: number) => void
  step: (by: -1 | 1) => void
  play: () => void
  accelerate: (speed: Speed) => void
}

/** Goes through the revisions: by slider, step by step, or by itself. */
export function Player(props: Props) {
  const { revision, head, names, told, playing, speed, limited, drag, step, play, accelerate } = props
  const words = useWords().lookingBack
  return (
    <div className="player" role="group" aria-label={words.player}>
      <span className="player-buttons">
        <Act label={words.first} onClick={() => drag(1)} disabled={revision <= 1}>
          <IconPlayerTrackPrev size={18} aria-hidden />
        </Act>
        <Act label={limited ? words.backFiltered : words.back} onClick={() => step(-1)} disabled={revision <= 1}>
          <IconPlayerSkipBack size={18} aria-hidden />
        </Act>
        <ActionIcon variant="filled" size="lg" radius="xl" aria-label={playing ? words.pause : words.play} onClick={play}>
          {playing ? <IconPlayerPause size={20} aria-hidden /> : <IconPlayerPlay size={20} aria-hidden />}
        </ActionIcon>
        <Act label={limited ? words.forwardFiltered : words.forward} onClick={() => step(1)} disabled={revision >= head}>
          <IconPlayerSkipForward size={18} aria-hidden />
        </Act>
        <Act label={words.last} onClick={() => drag(head)} disabled={revision >= head}>
          <IconPlayerTrackNext size={18} aria-hidden />
        </Act>
      </span>
      <span className="player-slide">
        <input
          type="range"
          className="player-slider"
          aria-label={words.revision}
          aria-valuetext={told}
          min={1}
          max={head}
          value={revision}
          onChange={event => drag(event.currentTarget.valueAsNumber)}
        />
        <span className="player-names" aria-hidden>
          {Object.entries(names).map(([named, name]) => (
            <span
              key={named}
              className="player-name"
              title={name}
              style={{ left: `${head === 1 ? 0 : ((Number(named) - 1) / (head - 1)) * 100}%` }}
            />
          ))}
        </span>
      </span>
      <NativeSelect
        size="xs"
        aria-label={words.speed}
        title={words.speed}
        value={speed}
        data={Object.keys(SPEEDS).map(value => ({ value, label: words.speeds[value as Speed] }))}
        onChange={event => accelerate(event.currentTarget.value as Speed)}
      />
    </div>
  )
}

function Act({ label, onClick, disabled, children }: { label: string; onClick: () => void; disabled: boolean; children: ReactNode }) {
  return (
    <ActionIcon variant="subtle" color="gray" size="lg" aria-label={label} title={label} onClick={onClick} disabled={disabled}>
      {children}
    </ActionIcon>
  )
}
