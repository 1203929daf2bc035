import 'quill/dist/quill.core.css'
import Quill from 'quill'
import Clipboard from 'quill/modules/clipboard'
import Keyboard from 'quill/modules/keyboard'
import { Delta } from '../../core'
import { pasted } from './pasted'

const FORMATS = ['bold', 'italic', 'underline', 'strike', 'link', 'list']

class CleanClipboard extends Clipboard {
  override convert(...given: Parameters<Clipboard['convert']>): Delta {
    return new Delta(pasted(super.convert(...given).ops))
  }
}

Quill.register('modules/clipboard', CleanClipboard, true)

/** What an editor leaves to the page. */
export interface EditorActs {
  /** Somebody wants to make a link of what is selected. */
  link: () => void
}

/** An editor of one text, with no looks but those that minutes have. A link opens by a click with Ctrl. */
export function newEditor({ link }: EditorActs): Quill {
  const editor = new Quill(document.createElement('div'), {
    formats: FORMATS,
    modules: {
      toolbar: false,
      history: { userOnly: true, delay: 600 },
      keyboard: {
        bindings: {
          // Tab goes on to the next field, as everywhere on the page.
          tab: null,
          indent: null,
          outdent: null,
          'remove tab': null,
          // Without lists to tick off, which minutes do not have.
          'list autofill': { ...autofill(), prefix: /^\s*?(\d+\.|-|\*)$/ },
          link: { key: 'k', shortKey: true, handler: link },
        },
      },
    },
  })
  editor.root.addEventListener('click', follow)
  return editor
}

function follow(event: MouseEvent): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]')
  if (link !== null && (event.ctrlKey || event.metaKey)) {
    event.preventDefault()
    window.open(link.href, '_blank', 'noopener,noreferrer')
  }
}

function autofill(): object {
  return Keyboard.DEFAULTS.bindings['list autofill'] as object
}
