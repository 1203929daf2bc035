import type Quill from 'quill'
import { useEffect, useLayoutEffect, useReducer, useRef } from 'react'
import type { Caret, Delta, Id, TextId } from '../../core'
import { carried } from './caret'
import { colourOf } from './colours'
import { useDesk, useSelected } from './desk-context'
import { presentIn } from './present'

interface Known {
  told: Caret
  now: Caret
}

/** Where others have their carets in a text, and what they have selected, in their colours and with their names. */
export function OthersCarets({ quill, text }: { quill: Quill; text: TextId }) {
  const desk = useDesk()
  const others = useSelected(desk, shown => presentIn(shown.present, desk.client, text))
  const known = useRef(new Map<Id, Known>())
  const [, draw] = useReducer((count: number) => count + 1, 0)

  for (const { client, caret } of others) {
    const told = known.current.get(client)?.told
    if (caret !== undefined && (told?.index !== caret.index || told.length !== caret.length)) {
      known.current.set(client, { told: caret, now: caret })
    }
  }

  // Carets stand between the same letters while letters come and go before them.
  useEffect(() => {
    const carry = (change: Delta, _: Delta, source: string) => {
      known.current.forEach(one => (one.now = carried(one.now, change, source === 'user')))
      draw()
    }
    quill.on('text-change', carry)
    return () => void quill.off('text-change', carry)
  }, [quill])

  useLayoutEffect(() => {
    const watch = new ResizeObserver(draw)
    watch.observe(quill.root)
    return () => watch.disconnect()
  }, [quill])

  return (
    <div className="carets" aria-hidden>
      {others.map(({ client, person }) => {
        const caret = known.current.get(client)?.now
        return caret === undefined ? null : (
          <OthersCaret key={client} quill={quill} caret={caret} name={person.name} colour={colourOf(client)} />
        )
      })}
    </div>
  )
}

function OthersCaret({ quill, caret, name, colour }: { quill: Quill; caret: Caret; name: string; colour: string }) {
  const last = quill.getLength() - 1
  const from = Math.min(caret.index, last)
  const to = Math.min(caret.index + caret.length, last)
  const at = quill.getBounds(to)
  return (
    <>
      {selected(quill, from, to).map((box, index) => (
        <span
          key={index}
          className="caret-selected"
          style={{ backgroundColor: colour, left: box.left, top: box.top, width: box.width, height: box.height }}
        />
      ))}
      {at !== null && (
        <span
          key={`${caret.index} ${caret.length}`}
          className="caret"
          style={{ backgroundColor: colour, left: at.left, top: at.top, height: at.height }}
        >
          <span className="caret-name" style={{ backgroundColor: colour }}>
            {name}
          </span>
        </span>
      )}
    </>
  )
}

function selected(quill: Quill, from: number, to: number): { left: number; top: number; width: number; height: number }[] {
  const range = document.createRange()
  const [start, startOffset] = quill.getLeaf(from)
  const [end, endOffset] = quill.getLeaf(to)
  if (from === to || start === null || end === null) {
    return []
  }
  range.setStart(start.domNode, offsetIn(start.domNode, startOffset))
  range.setEnd(end.domNode, offsetIn(end.domNode, endOffset))
  const frame = quill.container.getBoundingClientRect()
  return [...range.getClientRects()].map(box => ({
    left: box.left - frame.left,
    top: box.top - frame.top,
    width: box.width,
    height: box.height,
  }))
}

function offsetIn(node: Node, offset: number): number {
  return node.nodeType === Node.TEXT_NODE ? Math.min(offset, node.textContent?.length ?? 0) : 0
}
