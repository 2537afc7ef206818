/** The Postgres wire protocol, as far as it takes to hang up at a chosen point of it. */
import { connect } from 'node:net'
import { join } from 'node:path'

/** Says hello and its last words, then breaks off (once they are answered, or at once), as a killed process does. */
export function vanishAfter(host: string, lastWords: Buffer, when: 'answered' | 'at once' = 'answered'): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(join(host, '.s.PGSQL.5432')).on('error', reject)
    socket.on('close', () => resolve())
    if (when === 'at once') {
      socket.write(Buffer.concat([startup(), lastWords]), () => socket.destroy())
      return
    }
    socket.write(startup())
    socket.once('data', () => {
      socket.write(lastWords)
      socket.once('data', () => socket.destroy())
    })
  })
}

export function query(sql: string): Buffer {
  return message('Q', Buffer.from(`${sql}\0`))
}

/** The unnamed statement, without parameters. */
export function parse(sql: string): Buffer {
  return message('P', Buffer.from(`\0${sql}\0\0\0`))
}

export function message(type: string, body: Buffer): Buffer {
  return Buffer.concat([Buffer.from(type), uint32(4 + body.length), body])
}

function startup(): Buffer {
  const words = Buffer.from('user\0postgres\0database\0postgres\0\0')
  return Buffer.concat([uint32(8 + words.length), uint32(196_608), words])
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
