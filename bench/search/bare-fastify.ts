/** Fastify that answers every search with the text it reads from its input: what HTTP alone costs. */
import { text } from 'node:stream/consumers'
import fastify from 'fastify'

const reply = await text(process.stdin)
const app = fastify()
app.post('/v1/search', async (_request, answer) => answer.type('application/json; charset=utf-8').send(reply))
const address = await app.listen({ host: '127.0.0.1', port: 0 })
process.stdout.write(`${address}\n`)
