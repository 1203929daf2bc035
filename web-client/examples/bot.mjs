// Joins minutes and records an agreement:
//   node examples/bot.mjs http://localhost:8080 minuta_TOKEN MINUTES "Words of the agreement."
import { randomUUID } from 'node:crypto'
import { Participation, StompLink, unsaved } from 'minuta-web-client'
import { WebSocket } from 'ws'

const [server, token, minutes, words] = process.argv.slice(2)
const headers = { Authorization: `Bearer ${token}` }
const link = new StompLink({
  server,
  headers: () => headers,
  webSocket: url => new WebSocket(url, ['v12.stomp'], { headers }),
})

let wished = false
const bot = new Participation(link, minutes, randomUUID(), {
  changed(session) {
    if (!wished) {
      setTimeout(() => {
        wished ||= bot.wish([{ type: 'RecordAgreement', agreement: randomUUID(), wording: [{ insert: words }] }])
      })
    } else if (session.unplaced.length > 0) {
      console.error(`Refused: ${session.unplaced[0].refusal}`)
      process.exit(1)
    } else if (unsaved(session) === 0) {
      console.log(`Saved as revision ${session.synced.revision}.`)
      bot.close()
    }
  },
  line(line) {
    if (line === 'turned away') {
      console.error('The server does not know this token.')
      process.exit(1)
    }
  },
  failed(problem) {
    console.error(problem.message)
    process.exit(1)
  },
})
