import { memo, type ReactNode } from 'react'
import type { Document, TextId } from '../../core'
import { useWords } from '../words'
import { groupsOf, linesOf, type TextLine } from './lines'
import { type Piece, plainPieces } from './marks'
import { useStood } from './stood-context'

/** A text as it stood; words that changed are marked, and tell on hover and focus whose they are. */
export function StoodText({ text, document }: { text: TextId; document: Document }) {
  const { marks } = useStood()
  return <Pieces text={text} pieces={marks?.texts.get(text) ?? plainPieces(document)} />
}

const Pieces = memo(function Pieces({ text, pieces }: { text: TextId; pieces: Piece[] }) {
  return (
    <div className="stood-text" data-text={text}>
      {groupsOf(linesOf(pieces)).map(({ list, lines }, index) => {
        const List = list === 'ordered' ? 'ol' : 'ul'
        return list === undefined ? (
          lines.map((line, place) => <p key={`${index} ${place}`}>{words(line)}</p>)
        ) : (
          <List key={index}>
            {lines.map((line, place) => (
              <li key={place}>{words(line)}</li>
            ))}
          </List>
        )
      })}
    </div>
  )
})

function words(line: TextLine): ReactNode {
  return line.pieces.length === 0 ? <br /> : line.pieces.map((piece, index) => <Words key={index} piece={piece} />)
}

function Words({ piece }: { piece: Piece }) {
  const told = useHands(piece)
  const inside = looking(piece)
  const who = told === '' ? {} : { 'data-who': told }
  switch (piece.mark) {
    case 'came':
      return <ins {...who} tabIndex={told === '' ? undefined : 0}>{inside}</ins>
    case 'went':
      return <del {...who} tabIndex={told === '' ? undefined : 0}>{inside}</del>
    case 'looks':
      return <span {...who} className="looks" tabIndex={told === '' ? undefined : 0}>{inside}</span>
    default:
      return <span {...who}>{inside}</span>
  }
}

function useHands({ mark, writer, changer }: Piece): string {
  const words = useWords().lookingBack
  return [
    writer === undefined ? '' : words.writtenBy(writer.name, writer.revisions),
    changer === undefined ? '' : mark === 'went' ? words.takenBy(changer.name, changer.revisions) : words.changedBy(changer.name, changer.revisions),
  ]
    .filter(told => told !== '')
    .join(' · ')
}

function looking({ text, looks }: Piece): ReactNode {
  let shown: ReactNode = text
  if (looks['bold'] === true) {
    shown = <strong>{shown}</strong>
  }
  if (looks['italic'] === true) {
    shown = <em>{shown}</em>
  }
  if (looks['underline'] === true) {
    shown = <u>{shown}</u>
  }
  if (looks['strike'] === true) {
    shown = <s>{shown}</s>
  }
  const { link } = looks
  return typeof link === 'string' && /^(https?|mailto):/i.test(link) ? (
    <a href={link} target="_blank" rel="noopener noreferrer">
      {shown}
    </a>
  ) : (
    shown
  )
}
