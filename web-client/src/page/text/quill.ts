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

/** An editor of one text, with no looks but those that minutes have. */
export function newEditor(): Quill {
  return new Quill(document.createElement('div'), {
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
        },
      },
    },
  })
}

function autofill(): object {
  return Keyboard.DEFAULTS.bindings['list autofill'] as object
}
